import { describe, expect, it } from 'vitest';
import { cleanText } from '#core/corpus/clean/cleanText';
import { holds } from './cleaned.ts';

describe('accents and letters of other alphabets', () => {
  holds([
    ["Poincar\\'e ResNet", 'Poincaré ResNet'],
    ["Poincar\\'{e} ball", 'Poincaré ball'],
    ["Fr{\\'e}chet mean", 'Fréchet mean'],
    ['Schr{\\"o}dinger', 'Schrödinger'],
    ['Schr\\"{o}dinger', 'Schrödinger'],
    ['na\\"ive Bayes', 'naïve Bayes'],
    ['na\\"{\\i}ve', 'naïve'],
    ["Mar\\'\\i a", 'María'],
    ['Fran\\c{c}ois', 'François'],
    ['gar\\c con', 'garçon'],
    ['Ho\\v{r}ava and \\v Cech', 'Hořava and Čech'],
    ['Erd\\H{o}s', 'Erdős'],
    ['Compress\\~ao', 'Compressão'],
    ['\\^{\\i}le', 'île'],
    ["voil\\`a l'id\\'ee", "voilà l'idée"],
    ["R\\'enyi", 'Rényi'],
    ["Pozna\\'n", 'Poznań'],
    ['Stra{\\ss}e', 'Straße'],
    ['Gau\\ss', 'Gauß'],
    ['Franc{\\ocirc{u}} and Gol\\cprime berg', 'Franců and Golʹberg'],
    ['\\enquote{sleep} of \\mkbibquote{cats}', '“sleep” of “cats”'],
    ['\\mkbibemph{cats}', 'cats'],
    ['$[00\\overline{1}]$', '[001\u0304]'],
    ['S\\o ren and {\\O}rsted', 'Søren and Ørsted'],
    ['\\L{}ukasiewicz', 'Łukasiewicz'],
    ['{\\AA}ngstr{\\"o}m, \\ae sthetic', 'Ångström, æsthetic'],
    ["\\textit{L\\'{e}vy} walks", 'Lévy walks'],
    ["Bayes\\' rule isn\\'t Bayes\\'s", "Bayes' rule isn't Bayes's"],
  ]);
});

describe('signs, quotes, dashes and spaces', () => {
  holds([
    ['85.4\\% top-1', '85.4% top-1'],
    ['R\\&D costs \\$5 and \\#1', 'R&D costs $5 and #1'],
    ["``deep'' learning", '“deep” learning'],
    ['a ``soft" bias', 'a “soft” bias'],
    ["the `teacher' network", 'the ‘teacher’ network'],
    ["reach~`Best of Both Worlds'. To", 'reach ‘Best of Both Worlds’. To'],
    ["the ''frequency time series'' and", 'the “frequency time series” and'],
    ['152 layers---8x deeper', '152 layers—8x deeper'],
    ['What comes after transformers? -- A survey', 'What comes after transformers? – A survey'],
    ['pages 163--172', 'pages 163–172'],
    ['(e.g.,~SVD) in Fig.~3', '(e.g., SVD) in Fig. 3'],
    ['a gain (~2%) at 10~30% and 13~15M, ~10G FLOPs', 'a gain (~2%) at 10~30% and 13~15M, ~10G FLOPs'],
    ['a\\,b\\;c\\ d\\quad e\\\\f', 'a b c d e f'],
    ['co\\-operate\\/', 'cooperate'],
    ['  two\n lines\tand\u00a0more ', 'two lines and more'],
    ['soft\u00adhyphen, zero\u200bwidth, \ufeffmark', 'softhyphen, zerowidth, mark'],
    ['e\u0301 is one letter', 'é is one letter'],
    ['ﬁne ﬂow, 𝑛 steps', 'fine flow, n steps'],
  ]);
});

describe('commands', () => {
  holds([
    ['\\textbf{bold} and \\emph{soft} and {\\em both}', 'bold and soft and both'],
    ['{\\bf De}pendency {\\bf N}eural', 'Dependency Neural'],
    [
      'pre-trained (\\eg BERT), \\ie a model, \\etc. and \\wrt time',
      'pre-trained (e.g. BERT), i.e. a model, etc. and w.r.t. time',
    ],
    ['the \\overfeat network', 'the overfeat network'],
    ['\\modelname~achieves', 'modelname achieves'],
    ['\\modelname{} achieves', 'modelname achieves'],
    ['our \\ac{CNN} model', 'our CNN model'],
    ['an approach \\short\\ to', 'an approach short to'],
    ['as shown \\cite{a,b}, and \\citep[see][]{c}.', 'as shown, and.'],
    ['at \\url{https://a.io/b_c}', 'at https://a.io/b_c'],
    ['\\href{https://a.io}{our code}', 'our code'],
    ['code.\\footnote{At a.io}', 'code. (At a.io)'],
    ['\\textcolor{red}{hot}', 'hot'],
    ['360\\textdegree{} video at 5^\\circ', '360° video at 5°'],
    ['360{\\deg} video', '360° video'],
    ['10\\textsuperscript{th}, H\\textsubscript{2}O', '10th, H₂O'],
    ['w\\o labels and\\or none', 'w/o labels and/or none'],
  ]);
});

describe('inline maths', () => {
  holds([
    ['3$\\times$3 and $3\\times 3$', '3×3 and 3× 3'],
    ['$k$-means with $n \\log n$ steps', 'k-means with n log n steps'],
    ['O($n^2$) or $\\mathcal{O}(n^{2})$ or O(n^2)', 'O(n²) or O(n²) or O(n²)'],
    ['$\\tilde{O}(\\sqrt{T})$ regret', 'Õ(√T) regret'],
    ['$\\ell_1$ and $\\ell_{2}$', 'ℓ₁ and ℓ₂'],
    ['$\\langle 00 \\rangle$ and $|\\psi \\rangle$', '⟨00⟩ and |ψ⟩'],
    ['$\\alpha$-stable, $\\Omega(n)$, $\\epsilon \\leq 1$', 'α-stable, Ω(n), ε ≤ 1'],
    ['$x_{ij} \\in \\mathbb{R}^d$', 'xᵢⱼ ∈ ℝᵈ'],
    ['$\\frac{1}{2}$ and $\\frac{a+b}{c}$', '1/2 and (a+b)/c'],
    ['$10^{-3}$, $10^{13}$, 10^5', '10⁻³, 10¹³, 10⁵'],
    ['hypercube $\\{0,1\\}^n$', 'hypercube {0,1}ⁿ'],
    ['$p$-value', 'p-value'],
    ['94.3$\\%$ at \\(x^2\\)', '94.3% at x²'],
    ['$w_{\\text{min}}$ and $x^{*}$', 'w_min and x*'],
    ['PM$_{2.5}$', 'PM_2.5'],
    ['$n^{O(k)}$ and $v^{(j)}$', 'n^(O(k)) and v^(j)'],
    ['218$\\,$G and $^{87}$Rb', '218 G and ⁸⁷Rb'],
    ['costs $5 million and $10 more, US$ 3', 'costs $5 million and $10 more, US$ 3'],
  ]);
});

describe('superscripts and subscripts', () => {
  holds([
    ['SL^{2}A-INR', 'SL²A-INR'],
    ['H_{2}O and CO_{2}', 'H₂O and CO₂'],
    ['SRe^2L and NLVR^2', 'SRe²L and NLVR²'],
    ['224^2 resolution', '224² resolution'],
    ['g^nConv', 'gⁿConv'],
    ['O(L^{{4}/{3}})', 'O(L^(4/3))'],
    ['d_{data}, d_{repr} and D_{KL}', 'd_data, d_repr and D_KL'],
    ['a (R_1{-}ConvNet) and P{-}ConvNet', 'a (R₁-ConvNet) and P-ConvNet'],
    ['(K_F) of UCF_CC_50 and Sim_SBT', '(K_F) of UCF_CC_50 and Sim_SBT'],
    ['x^{constructor} and x_{a1234567}', 'x^(constructor) and x_a1234567'],
    ['5^{th} of 3^{rd}', '5th of 3rd'],
    ['H<sub>2</sub>O at 10<sup>6</sup>', 'H₂O at 10⁶'],
  ]);
});

describe('commands that lost their backslash', () => {
  holds([
    ['1024times1024 images', '1024×1024 images'],
    ['300times 300 input', '300×300 input'],
    ['3times3times3 kernels', '3×3×3 kernels'],
    ['3 times 3 and 512 times 1024 pixels', '3 × 3 and 512 × 1024 pixels'],
    ['HtimesW and H timesW', 'H×W and H ×W'],
    ['running 2times faster', 'running 2× faster'],
    ['a 2.7times acceleration, 129times compared', 'a 2.7× acceleration, 129× compared'],
    ['texttt{D}ual-texttt{H}ead', 'Dual-Head'],
    ['via texttt{D}ual-texttt{H}ead texttt{O}ptimization (texttt{DHO})', 'via Dual-Head Optimization (DHO)'],
    ['HyperZcdotZcdotW', 'HyperZ·Z·W'],
    ['HyperZ{cdotZ{cdot}W}', 'HyperZ·Z·W'],
    ['O (log(D) cdot |p|)', 'O (log(D) · |p|)'],
    ['(37.2 rightarrow 23.3)', '(37.2 → 23.3)'],
    ['imageleftrightarrowtext models', 'image↔text models'],
    ['in leq 0.1 second', 'in ≤ 0.1 second'],
    ['(le13 labeled)', '(≤13 labeled)'],
    ['sim3.5AP and sim2AP.', '∼3.5AP and ∼2AP.'],
    ['71.8pm10.7%', '71.8±10.7%'],
    ['Omega(k^2d) samples', 'Ω(k²d) samples'],
    ['mathcal O(1) memory, mathcal{O}(n)', 'O(1) memory, O(n)'],
    ['sqrt{n} and frac{1}{2}', '√n and 1/2'],
    ['ell_2 norm', 'ℓ₂ norm'],
  ]);
});

describe('halves of characters', () => {
  holds([
    ['a \ud83d lone half', 'a \ufffd lone half'],
    ['\\frac😀😀', '(😀)/(😀)'],
    ['x^😀', 'x^😀'],
  ]);
});

describe('addresses', () => {
  holds([
    ['at https://github.com/a_b/c--d~e^f.', 'at https://github.com/a_b/c--d~e^f.'],
    ['{https://github.com/naver-ai/relabel_imagenet}.', 'https://github.com/naver-ai/relabel_imagenet.'],
    ['page:~https://github.com/a/b', 'page: https://github.com/a/b'],
    ['https://github.com/a/b\\_c', 'https://github.com/a/b_c'],
    ['www.stanford.edu/~name and github.com/a/b--c', 'www.stanford.edu/~name and github.com/a/b--c'],
  ]);
});

describe('ordinary text stays as it is', () => {
  it.each([
    '4 times faster',
    'it is 10 times faster, and sometimes 3 times slower',
    'sometimes, oftentimes and at times',
    'the first 3 times we tried',
    'in 3times',
    'tested 3 times (once a day), 3 times 5 runs, 2 times a week',
    'the Times and the New York Times',
    'runtimes, lifetimes, daytimes and halftimes',
    'multiplied N times',
    'alpha, beta and gamma rays; lambda calculus; epsilon-greedy; pi and mu',
    'sim2real and Sim2Real, a sim of SIM2',
    'a narrow arrow, dots and circles',
    'Omega-3 fatty acids; the Omega (Swiss) watch',
    'at 3 pm or 11pm',
    'left and right, to and in, mid and top, sum and prod',
    "the model's 5' and 3' ends; don't",
    'a "straight" quote',
    'ImageNet-{1K, 21K} and CIFAR-{10,100}',
    'f(x) = x + 1 & y',
    'C++ and C#, 100% of $5',
    'a_b and snake_case_name',
    '--',
    'legs, legends, sequels and inequalities',
    'neqøñ, éleq and leqä are words of their own',
    'e2e and x2 and m3 and m3u8',
    '漢字とかな and кириллица',
  ])('%j', (text) => {
    expect(cleanText(text)).toBe(text === '--' ? '–' : text);
  });
});

it('keeps the items of a list of TeX apart, and straight quotes as they are', () => {
  expect(
    cleanText(
      String.raw`two\begin{itemize}\item first\item second\end{itemize} \textquotesingle{}in situ\textquotesingle{}`,
    ),
  ).toBe("two first second 'in situ'");
});

it('reads commands that were set in capitals together with their title', () => {
  expect(cleanText('SURGERY OF $S^2\\TIMES S^2$ AND $\\ALPHA$')).toBe('SURGERY OF S²× S² AND α');
});

it('reads the letters of AMS-TeX as those of LaTeX', () => {
  expect(cleanText('Maps of $\\Bbb R^n$ and $\\Cal H$')).toBe('Maps of ℝⁿ and H');
});

it('reads letters with two marks, as Vietnamese has them', () => {
  expect(cleanText("Nguy\\~{\\^e}n, Nguy{\\~{\\^{e}}}n, Vi\\d{\\^e}t, \\'\\^e")).toBe('Nguyễn, Nguyễn, Việt, ế');
});
