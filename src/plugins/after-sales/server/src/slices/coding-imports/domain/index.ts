/** The pure rules of this slice. */
export { cellText } from './cells';
export { recogniseColumns, type Columns, type WrittenHeading } from './headings';
export { codeOf, earlier, firstRows, judgeRow, type Judged, type JudgeableRow, type Known, type Problem } from './judge';
export { References } from './references';
export { changedMeanwhile, stillAsShown } from './still-as-shown';
