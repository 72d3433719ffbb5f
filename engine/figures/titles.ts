import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };

const TITLES =
  /^(?:president|minister|secretary|secretary-general|general|chief|spokesman|spokeswoman|spokesperson|director|chairman|chairwoman|chancellor|governor|mayor|senator|sen|rep|gov|gen|lt|col|adm|dr|mr|mrs|ms|prof|professor|premier|king|queen|prince|pope|judge|justice|ambassador|commissioner|commander|captain|colonel|officer|head|leader|analyst|economist|coordinator|representative|envoy|official|executive|ceo|deputy|adviser|advisor|attorney|sheriff|congressman|congresswoman|lawmaker|manager|founder|owner|author|researcher|scientist|administrator|superintendent|inspector|sergeant|lieutenant|major|admiral|sir|lord|dame|bishop|archbishop|cardinal|rabbi|imam|sheikh|ayatollah|reporter|correspondent|editor|coach)$/;

/** "minister", "Mr": stands before the name of a person. */
export function isTitle(lower: string): boolean {
  return TITLES.test(lower);
}

const BODIES = new Set(claimants.bodies);

/** "ministry", "court": ends the name of a body, never of a person. */
export function isBody(lower: string): boolean {
  return BODIES.has(lower);
}
