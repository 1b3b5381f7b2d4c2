import { describe } from 'vitest';
import { holds } from './cleaned.ts';

describe('HTML', () => {
  holds([
    ['AT&amp;T &lt;b&gt;bold&lt;/b&gt;', 'AT&T bold'],
    ['p &amp;lt; 0.05', 'p < 0.05'],
    ['&valueOf; &nosuch;', '&valueOf; &nosuch;'],
    ['caf&eacute; &ndash; na&iuml;ve&nbsp;&#945;&#x3b2;', 'café – naïve αβ'],
    ['<p>One.</p><p>Two <i>three</i>.</p>', 'One. Two three.'],
    ['<jats:title>Aim</jats:title><jats:p>Do <jats:italic>x</jats:italic></jats:p>', 'Aim Do x'],
    ['the tokens <s> and </s> and <k>, <image, text>', 'the tokens <s> and </s> and <k>, <image, text>'],
    ['if a<b and c>d', 'if a<b and c>d'],
    ['soil &amp;amp;amp;lt; rock', 'soil < rock'],
    ['5&thinsp;mm &Zeta; &frasl; &CounterClockwiseContourIntegral;', '5 mm Ζ ⁄ ∳'],
    ['moss <!-- to do: <b>ask</b> --> and <STYLE>p { x: y }</style>fern', 'moss and fern'],
    ['rain<script type="text/javascript">if (a < b) run()</script> gauge', 'rain gauge'],
    ['<![CDATA[snow & ice]]> <?pi x?>on <img src="a.png" alt="b"> roofs<br/>today', 'snow & ice on roofs today'],
    ['an <a href="https://a.io">index</a> of <span class=x>lakes</span>', 'an index of lakes'],
    ['a comment <!-- that never ends', 'a comment <!– that never ends'],
  ]);
});

describe('MathML', () => {
  const mml = (inner: string) => `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${inner}</mml:math>`;
  holds([
    [`thin ${mml('<mml:msub><mml:mi>TiO</mml:mi><mml:mn>2</mml:mn></mml:msub>')} films`, 'thin TiO₂ films'],
    [`<math><msup><mi>e</mi><mrow><mo>-</mo><mn>3</mn></mrow></msup></math>`, 'e⁻³'],
    [`<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>`, 'xᵢ²'],
    [`<math><mfrac><mn>3</mn><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>`, '3/(n+1)'],
    [`<math><msqrt><mi>n</mi></msqrt><mo>·</mo><mover><mi>y</mi><mo>^</mo></mover></math>`, '√n·ŷ'],
    [
      `slope <jats:inline-formula><jats:alternatives><jats:tex-math>$$y^3$$</jats:tex-math>${mml('<mml:msup><mml:mi>y</mml:mi><mml:mn>3</mml:mn></mml:msup>')}</jats:alternatives></jats:inline-formula> falls`,
      'slope y³ falls',
    ],
    [
      'of \\documentclass[12pt]{minimal} \\usepackage{amsmath} \\begin{document}$$T_c$$\\end{document} rises'.replaceAll(
        '\\\\',
        '\\',
      ),
      'of T_c rises',
    ],
    ['<mml:msub><mml:mi>never</mml:mi> closed', 'never closed'],
  ]);
});
