// Reads {known, drafts, words} from standard input; writes what the page would find in each draft, and the stems of
// each text in words.
import { text } from "node:stream/consumers";

const { checkDraft, stems } = await import(process.argv[2]);
const { known, drafts, words } = JSON.parse(await text(process.stdin));
const found = drafts.map((draft) =>
  checkDraft(draft, known).map((each) => ({ text: each.text, verdict: each.verdict, why: each.why, figure: each.figure?.id })),
);
process.stdout.write(JSON.stringify({ found, stems: words.map((each) => stems(each, known)) }));
