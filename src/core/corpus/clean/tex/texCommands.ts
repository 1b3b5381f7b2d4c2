/** Commands that stand for a character or a few. */
// prettier-ignore
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Greek
    alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', eps: 'ε', zeta: 'ζ', eta: 'η',
    theta: 'θ', vartheta: 'ϑ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', pi: 'π', varpi: 'ϖ',
    rho: 'ρ', varrho: 'ϱ', sigma: 'σ', varsigma: 'ς', tau: 'τ', upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ',
    omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ',
    Psi: 'Ψ', Omega: 'Ω',
    // Operators and relations
    times: '×', cdot: '·', div: '÷', pm: '±', mp: '∓', ast: '*', star: '⋆', circ: '∘', bullet: '•', oplus: '⊕',
    otimes: '⊗', bigotimes: '⨂', bigoplus: '⨁', boxtimes: '⊠', ominus: '⊖', wr: '≀', bigwedge: '⋀', bigvee: '⋁',
    odot: '⊙', leq: '≤', le: '≤', leqslant: '≤', geq: '≥', ge: '≥', geqslant: '≥', neq: '≠', ne: '≠', ll: '≪', gg: '≫',
    approx: '≈', sim: '∼', simeq: '≃', cong: '≅', equiv: '≡', propto: '∝', lesssim: '≲', gtrsim: '≳', prec: '≺',
    succ: '≻', preceq: '⪯', succeq: '⪰', triangleq: '≜', coloneqq: '≔', colon: ':', in: '∈', notin: '∉', ni: '∋',
    subset: '⊂', subseteq: '⊆', subsetneq: '⊊', supset: '⊃', supseteq: '⊇', cup: '∪', cap: '∩', bigcup: '⋃',
    bigcap: '⋂', setminus: '∖', backslash: '∖', emptyset: '∅', varnothing: '∅', forall: '∀', exists: '∃', neg: '¬',
    lnot: '¬', land: '∧', wedge: '∧', lor: '∨', vee: '∨', models: '⊨', vdash: '⊢', top: '⊤', bot: '⊥', perp: '⊥',
    parallel: '∥', mid: '|', vert: '|', lvert: '|', rvert: '|', Vert: '‖', lVert: '‖', rVert: '‖', langle: '⟨',
    rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', lbrace: '{', rbrace: '}', to: '→', rightarrow: '→',
    Rightarrow: '⇒', longrightarrow: '→', implies: '⇒', leftarrow: '←', Leftarrow: '⇐', leftrightarrow: '↔',
    Leftrightarrow: '⇔', iff: '⇔', mapsto: '↦', Longrightarrow: '⇒', longleftrightarrow: '↔', Longleftrightarrow: '⇔',
    longmapsto: '↦', hookrightarrow: '↪', uparrow: '↑', downarrow: '↓', infty: '∞', partial: '∂', nabla: '∇', sum: '∑',
    prod: '∏', int: '∫', oint: '∮', ell: 'ℓ', hbar: 'ℏ', Re: 'ℜ', Im: 'ℑ', aleph: 'ℵ', prime: '′', dagger: '†',
    ddagger: '‡', degree: '°', deg: '°', angle: '∠', triangle: '△', square: '□', Box: '□', diamond: '⋄', natural: '♮',
    sharp: '♯', flat: '♭', checkmark: '✓', copyright: '©', dots: '…', ldots: '…', cdots: '⋯', vdots: '⋮', ddots: '⋱',
    textellipsis: '…', dotsc: '…', lbrack: '[', rbrack: ']',
    // Text
    textgreater: '>', textless: '<', textbar: '|', textbackslash: '∖', textunderscore: '_', textasciitilde: '~',
    textasciicircum: '^',
    textemdash: '—', textendash: '–', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“',
    textquotedblright: '”', textregistered: '®', texttrademark: '™', trademark: '™', textcopyright: '©',
    textdegree: '°', textpm: '±', texttimes: '×', textmu: 'μ', textbullet: '•', guillemotleft: '«', guillemotright: '»',
    pounds: '£', euro: '€', texteuro: '€', S: '§', P: '¶', LaTeX: 'LaTeX', TeX: 'TeX', lq: '‘', rq: '’',
    textdollar: 'US$', textquotesingle: "'", textquotedbl: '"', item: ' ',
    // Latin abbreviations that authors define
    eg: 'e.g.', Eg: 'E.g.', ie: 'i.e.', Ie: 'I.e.', etc: 'etc.', etal: 'et al.', cf: 'cf.', wrt: 'w.r.t.', vs: 'vs.',
    iid: 'i.i.d.', aka: 'a.k.a.', viz: 'viz.',
    // Spaces
    quad: ' ', qquad: ' ', space: ' ', newline: ' ', linebreak: ' ', par: ' ', enspace: ' ', thinspace: ' ', n: ' ',
  }),
);

/** Letters that join the word around them: TeX drops the blank after their names. */
// prettier-ignore
export const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ',
    dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ', cprime: 'ʹ', cydot: '·', dbar: 'đ', Dbar: 'Đ', hyphen: '-', slash: '/',
  }),
);

/** Names of functions, which stay names and need a blank beside letters. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'log ln exp min max sup inf lim limsup liminf arg argmin argmax sin cos tan sinh cosh tanh det dim ker Pr gcd mod bmod poly polylog sign'.split(
    ' ',
  ),
);

/** Commands that go without a trace, and so do their arguments in braces or brackets. */
export const DROPPED: ReadonlySet<string> = new Set(
  'cite citep citet citealp citealt citeauthor citeyear newcite nocite citetext ref eqref autoref cref Cref label vspace hspace color pagestyle thispagestyle begin end vskip hskip phantom hphantom vphantom index thanks bibliography setlength setcounter'.split(
    ' ',
  ),
);

/** Commands that go without a trace, while what follows stays: switches, sizes, struts of delimiters. */
export const SWITCHES: ReadonlySet<string> = new Set(
  'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits nolimits displaystyle textstyle scriptstyle scriptsize small large Large LARGE huge Huge tiny footnotesize normalsize bf it em rm tt sc sf sl cal bfseries itshape rmfamily ttfamily sffamily scshape upshape noindent indent centering xspace protect relax ensuremath limits hfill hfil medskip smallskip bigskip newpage clearpage null unskip allowbreak nobreak'.split(
    ' ',
  ),
);

/** Accents over or under one letter, as combining marks: those named by a sign, and those named by a letter or a word. */
export const ACCENT_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
  }),
);
export const ACCENT_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    c: '\u0327',
    v: '\u030c',
    u: '\u0306',
    H: '\u030b',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
  }),
);
// prettier-ignore
export const ACCENT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '\u0302', widehat: '\u0302', tilde: '\u0303', widetilde: '\u0303', bar: '\u0304', overline: '\u0304',
    vec: '\u20d7', dot: '\u0307', ddot: '\u0308', acute: '\u0301', grave: '\u0300', check: '\u030c', breve: '\u0306',
    mathring: '\u030a', ocirc: '\u030a', polhk: '\u0328', udot: '\u0323', cftil: '\u0303',
  }),
);

/** The double-struck letters that are read as sets of numbers. */
export const DOUBLE_STRUCK: ReadonlyMap<string, string> = new Map(
  Object.entries({ R: 'ℝ', N: 'ℕ', Z: 'ℤ', Q: 'ℚ', C: 'ℂ' }),
);
