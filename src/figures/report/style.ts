/** The look of a report, on the screen and on paper. Colours are those of printed figures, which are drawn on white. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b1f24; font: 400 15px/1.55 Arial, Arimo, "Liberation Sans", Helvetica, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1, h2 { font-family: "Times New Roman", Tinos, "Liberation Serif", Times, serif; line-height: 1.2; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 2rem; }
h2 { margin: 2.5rem 0 1rem; padding-top: 1rem; border-top: 1px solid #b5b5b5; font-size: 1.4rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
p { margin: 0 0 .8rem; }
.summary, .left, footer { color: #505358; }
figure { margin: 0 0 2.2rem; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; color: #505358; font-size: 13px; }
figcaption b { color: #1b1f24; }
table { width: 100%; margin: 0 0 2rem; border-collapse: collapse; font-size: 12.5px; line-height: 1.4; }
caption { padding-bottom: .4rem; text-align: start; font-weight: 700; font-size: 1rem; }
th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #e4e4e4; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom-color: #505358; color: #505358; font-weight: 400; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { font-variant-numeric: tabular-nums; }
ul { padding-left: 1.2rem; }
footer { margin-top: 2.5rem; border-top: 1px solid #b5b5b5; padding-top: 1rem; font-size: 12px; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
}
`;
