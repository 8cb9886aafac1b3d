/// The page's looks: system fonts, one column of about 70 characters, light, dark and print; no request of any kind.
enum StyleSheet {
  /// All rules, in the order in which they must stand.
  static let text = colours + layout + cards + tables + drawings + languages + print

  /// Rules of a drawing that stands alone, in a file of its own.
  static let standalone =
    colours + drawings + """
      svg{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;\
      font-variant-numeric:tabular-nums lining-nums}
      .paper{fill:var(--ground)}
      svg .heading{font-size:15px;font-weight:700}
      svg .words{font-size:12px;fill:var(--soft)}
      .amount{fill:var(--hit);fill-opacity:.6}
      .amount.required{fill:var(--mark);fill-opacity:.75}

      """

  /// Every text colour has at least 4.5:1 against every ground that it stands on, in both schemes.
  ///
  /// Hues after Okabe & Ito 2008, darkened or lightened for contrast: blue against orange is told apart by everybody.
  private static let colours = """
    :root{color-scheme:light dark;--ground:#fff;--raised:#f4f5f7;--line:#c3c8d0;--text:#16181d;--soft:#4a5059;\
    --link:#0b4f94;--good:#00624d;--bad:#a8350a;--open:#6a4a00;--none:#4a5059;--met:#d3ece4;--met-text:#00513f;\
    --mark:#16181d;--hit:#0b5fa5;--miss:#a8350a;--hatch:#9aa1ab;--hatch-damage:#b98a5e;--still:#e3e6ea;\
    --person:#3a4048;--alarm:#a8350a;--zone:#0b5fa5}
    @media (prefers-color-scheme:dark){:root{--ground:#14161a;--raised:#1e2127;--line:#474d57;--text:#e9eaed;\
    --soft:#b4bac4;--link:#8fc3ff;--good:#6fdcbb;--bad:#ffab7a;--open:#f3cf73;--none:#b4bac4;--met:#173c33;\
    --met-text:#8fe6cb;--mark:#e9eaed;--hit:#7db9f5;--miss:#ffab7a;--hatch:#5b626d;--hatch-damage:#84603a;\
    --still:#2a2e35;--person:#c9ced6;--alarm:#ffab7a;--zone:#7db9f5}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;\
    -webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--text);font-variant-numeric:tabular-nums lining-nums;\
    overflow-wrap:break-word}
    main{max-width:46rem;margin:0 auto;padding:0 1rem 4rem}
    h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 1rem}
    h2{font-size:1.35rem;line-height:1.3;margin:3.2rem 0 .8rem;padding-top:.6rem;border-top:3px solid var(--text)}
    h2.quiet{font-size:1.05rem;border:0;padding:0;margin:1.6rem 0 .5rem}
    h3{font-size:1.05rem;line-height:1.35;margin:1.6rem 0 .4rem}
    p,ul,dl{margin:.6rem 0}
    ul{padding-left:1.2rem}
    a{color:var(--link)}
    a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);\
    outline-offset:2px}
    .kicker{margin:0;color:var(--soft);font-weight:600}
    .top{padding-top:1rem}
    .scope{border-left:4px solid var(--text);padding:.2rem 0 .2rem .9rem}
    .skip{position:absolute;left:-100rem}
    .skip:focus{position:static}
    nav ul{columns:2 16rem;padding-left:1.2rem}
    dl>div{display:grid;grid-template-columns:minmax(7rem,1fr) 3fr;gap:.2rem 1rem;padding:.3rem 0;\
    border-bottom:1px solid var(--line)}
    dt{font-weight:600;overflow-wrap:anywhere}
    dd{margin:0;overflow-wrap:anywhere}
    details{margin:.8rem 0}
    summary{cursor:pointer;font-weight:600}
    pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--raised);padding:.8rem;border:1px solid var(--line)}
    code{font-family:ui-monospace,"SFMono-Regular",Menlo,"DejaVu Sans Mono",monospace;font-size:.9em}
    .note,.basis,figcaption{color:var(--soft);font-size:.92rem}
    .problems{border:2px solid var(--bad);padding:.2rem 1rem;margin:1rem 0}
    .problems h2{border:0;margin:.4rem 0;font-size:1.1rem;color:var(--bad)}

    """

  private static let cards = """
    .verdict{display:inline-block;margin:0;padding:.1rem .6rem;border:2px solid currentColor;border-radius:.3rem;\
    font-weight:700;white-space:nowrap}
    .verdict.supported{color:var(--good)}
    .verdict.refuted{color:var(--bad)}
    .verdict.inconclusive{color:var(--open)}
    .verdict.not-testable,.verdict.no-evidence{color:var(--none)}
    .reference{display:inline-block;margin:0 0 0 .5rem;padding:.1rem .5rem;border:1px dashed var(--soft);\
    border-radius:.3rem;color:var(--soft);font-size:.92rem}
    .few{display:inline-block;margin:0 0 0 .5rem;font-size:.92rem;font-weight:600;color:var(--soft)}
    .glance .few{margin-left:.1rem}
    .card{border:1px solid var(--line);border-left-width:6px;border-radius:.4rem;padding:1rem 1.1rem;margin:1.2rem 0}
    .card.supported{border-left-color:var(--good)}
    .card.refuted{border-left-color:var(--bad)}
    .card.inconclusive{border-left-color:var(--open)}
    .card h3{margin:.6rem 0 .2rem}
    blockquote{margin:.6rem 0 .2rem;padding-left:.9rem;border-left:3px solid var(--line);font-style:italic}
    blockquote p{margin:0}
    .source{margin:.1rem 0 .6rem;color:var(--soft);font-size:.92rem;overflow-wrap:anywhere}
    .finding{font-size:1.08rem}
    .glance{list-style:none;padding:0;border-top:1px solid var(--line)}
    .glance li{display:grid;grid-template-columns:15rem 1fr;gap:.2rem 1rem;padding:.5rem 0;\
    border-bottom:1px solid var(--line)}
    .glance p{margin:0}
    @media (max-width:40rem){.glance li{grid-template-columns:1fr}}
    .reply{background:var(--raised);padding:.4rem 1rem}
    .errors{list-style:none;padding:0;margin:0}
    .errors li{display:grid;grid-template-columns:15rem 1fr;gap:.4rem 1rem;padding:.8rem 0;border-top:1px solid var(--line)}
    .errors li>.words:only-child{grid-column:1/-1}
    .errors p{margin:0 0 .25rem}
    .tag{display:inline-block;min-width:1.8em;padding:0 .35em;border:1px solid currentColor;border-radius:.8em;\
    text-align:center;font-size:.85em}
    .errors .fp strong,.errors .duplicate strong{color:var(--bad)}
    @media (max-width:40rem){.errors li{grid-template-columns:1fr}.picture{max-width:24rem}}

    """

  private static let tables = """
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    caption{text-align:left;font-weight:600;padding:.6rem 0 .4rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
    thead th{border-bottom:2px solid var(--text)}
    tbody th{font-weight:400}
    .words{display:block}
    .glance .words{color:var(--soft);font-size:.92rem}
    .part th{font-weight:700;padding-top:.9rem}
    .counts td,.slices td{min-width:9rem}
    .trials th[scope=row]{min-width:11rem}
    .trials td{white-space:nowrap}
    .sentences th{width:9rem}
    @media (max-width:40rem){.sentences th{width:5.5rem}}
    .meaning{margin:.4rem 0 1rem}
    .scroll{overflow-x:auto;margin:1rem 0}
    .hash{font-family:ui-monospace,"SFMono-Regular",Menlo,"DejaVu Sans Mono",monospace;font-size:.78rem;\
    overflow-wrap:anywhere;min-width:17rem}
    .path{overflow-wrap:anywhere;min-width:9rem}
    @media (min-width:64rem){.wide{width:60rem;margin-left:calc((100% - 60rem)/2)}}

    """

  private static let drawings = """
    figure{margin:1rem 0}
    figcaption{margin-top:.3rem}
    svg{display:block;overflow:visible;max-width:100%}
    svg text{font-size:12px;fill:var(--text)}
    .indented{padding-left:4.2rem;padding-right:1rem}
    .indented figcaption{margin-left:-4.2rem}
    .strip figcaption{margin-bottom:.5rem}
    .axis{width:calc(100% - 2rem);margin:0 1rem}
    .holds{fill:var(--met)}
    svg .holds-label{fill:var(--met-text)}
    .rule,.tick{stroke:var(--soft);stroke-width:1}
    .rule.broken{stroke-dasharray:2 4}
    .grid,.lane{stroke:var(--line);stroke-width:1}
    svg .scale{fill:var(--soft);font-size:11px}
    .limit{stroke:var(--text);stroke-width:2;stroke-dasharray:4 3}
    svg .limit-label,svg .value-label{font-weight:700}
    svg .value-label{paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}
    .interval{stroke:var(--hit);stroke-width:4}
    .interval-end{stroke:var(--hit);stroke-width:2}
    .interval-open{stroke:var(--hit);stroke-width:2;fill:none}
    .value{fill:var(--mark);stroke:var(--ground);stroke-width:1.5}
    .bound{fill:var(--mark)}
    .band{fill:var(--hit);fill-opacity:.18}
    .curve-line{fill:none;stroke:var(--hit);stroke-width:2}
    .curve-point{fill:var(--hit)}
    svg .lane-title{font-weight:700}
    svg .lane-label{fill:var(--soft)}
    svg .number{font-size:11px}
    .truth-tp,.alarm-tp{fill:var(--hit);fill-opacity:.6;stroke:var(--hit)}
    .truth-fn{fill:var(--ground);stroke:var(--miss);stroke-width:1.5}
    .alarm-fp{fill:var(--miss);fill-opacity:.35;stroke:var(--miss)}
    .alarm-duplicate,.alarm-dropped,.truth-dropped{fill:none;stroke:var(--soft)}
    .onset{stroke-width:2}
    .cross{stroke:var(--mark);stroke-width:1.8;fill:none}
    .join{stroke:var(--hit);stroke-width:1.5}
    .hatching{stroke:var(--hatch);stroke-width:1.5}
    .hatching-damage{stroke:var(--hatch-damage);stroke-width:2.5}
    .still{width:100%;height:auto;border:1px solid var(--line)}
    .ground{fill:var(--still)}
    .zone{fill:none;stroke:var(--zone);stroke-width:1.5;stroke-dasharray:2 3}
    .photo{--person:#1f2328;--alarm:#b93a08;--zone:#0b4f94}
    .halo{fill:none;stroke:#fff;stroke-opacity:.75;stroke-width:9}
    .halo.thin{stroke-width:7}
    .photo .zone{stroke:#fff}
    .photo .zone.named{stroke:var(--zone)}
    .zone.named{stroke-width:3;stroke-dasharray:none}
    .gate{stroke:var(--zone);stroke-width:2}
    .gate.named{stroke-width:4}
    .person{fill:var(--person)}
    .alarm-box{fill:none;stroke:var(--alarm);stroke-width:4}
    .truth-box{fill:none;stroke:var(--alarm);stroke-width:4;stroke-dasharray:9 6}
    .defs{position:absolute;width:0;height:0;overflow:hidden}

    """

  /// Without script: the checked radio button shows its language; a browser without `:has` shows both.
  private static let languages = """
    .switch{max-width:46rem;margin:0 auto;padding:.6rem 1rem 0}
    .switch fieldset{border:0;margin:0;padding:0;display:flex;gap:1rem;flex-wrap:wrap}
    .switch legend{float:left;padding:0;margin-right:.6rem;color:var(--soft)}
    .switch label{display:inline-flex;gap:.35rem;align-items:center;min-height:1.75rem;cursor:pointer}
    @supports selector(:has(*)){
    body:has(#language-en:checked) main.fr{display:none}
    body:has(#language-fr:checked) main.en{display:none}
    }

    """

  private static let print = """
    @page{margin:16mm 14mm}
    @media print{
    :root{color-scheme:light;--ground:#fff;--raised:#fff;--line:#b5bac2;--text:#000;--soft:#3d424a;--link:#000;\
    --good:#00513f;--bad:#8c2c08;--open:#4d3600;--none:#3d424a;--met:#d3ece4;--met-text:#00402f;--mark:#000;\
    --hit:#0b4f94;--miss:#8c2c08;--hatch:#8a919b;--hatch-damage:#a87a4e;--still:#eceef1;--person:#3a4048;\
    --alarm:#8c2c08;--zone:#0b4f94}
    html{font-size:10pt;line-height:1.4}
    body{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    main{max-width:none;padding:0}
    .switch,.skip,nav{display:none}
    .wide{width:auto;margin-left:0}
    .scroll{overflow:visible}
    .counts td,.slices td,.hash,.path{min-width:0}
    .slices td:nth-child(n+3){white-space:normal}
    .together,.reply,dl>div,.errors li,figure,tr,.strip,.glance li{break-inside:avoid}

    h2,h3,caption{break-after:avoid}
    details::details-content{content-visibility:visible;block-size:auto}
    summary{list-style:none}
    .source a::after,.finding a::after{content:""}
    .errors li{grid-template-columns:5.5cm 1fr}
    }

    """
}
