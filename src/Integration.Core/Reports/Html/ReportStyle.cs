using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Reports;

/// <summary>How a page looks, on paper too. Texts keep a contrast of at least 4.5 : 1 to what they stand on, and lines of charts 3 : 1.</summary>
internal static class ReportStyle
{
    public const string Sheet =
        """

        :root{color-scheme:light dark;--page:#fff;--panel:#f4f6f8;--ink:#1a1f26;--soft:#57606a;--rule:#d5dae0;--link:#0b57b0;
        --count:#b54708;--mark:#1a1f26;--units:#2a9183;--cost:#4a6fa5;--margin:#2a8577;--lost:#c62828;--warn:#8a5300;--block:#b3201a}
        @media screen and (prefers-color-scheme:dark){:root{--page:#0f1419;--panel:#1a212a;--ink:#e6edf3;--soft:#9eabb8;--rule:#37414d;--link:#79b8ff;
        --count:#ffb066;--mark:#f5f8fa;--units:#2f9d8d;--cost:#7aa2e3;--margin:#45c0ab;--lost:#ff7b72;--warn:#f0b64a;--block:#ff8f87}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:68rem;padding:1.5rem 1rem 4rem;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
        font-variant-numeric:tabular-nums;overflow-wrap:break-word}
        h1{font-size:2rem;line-height:1.15;margin:0 0 .4rem;letter-spacing:-.01em}h1 span{font-weight:400}
        h2{font-size:1.3rem;line-height:1.25;margin:2.5rem 0 .75rem}h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
        p{margin:.4rem 0}small{font-size:.82em;color:var(--soft);font-weight:400}em{color:var(--warn);font-style:italic}a{color:var(--link)}
        .kind{margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.08em;font-size:.8rem}.note{color:var(--soft);border-inline-start:3px solid var(--rule);padding-inline-start:.6rem}
        .loss{color:var(--lost)}.but{color:var(--warn)}.tiles small,.facts small,td small,th small{display:block}.tiles small{font-size:.8rem;line-height:1.35}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem;margin:.75rem 0}
        .tiles div{background:var(--panel);border:1px solid var(--rule);border-radius:6px;padding:.5rem .7rem}
        dt{color:var(--soft);font-size:.82rem}dd{margin:0}.tiles dd{font-size:1.15rem;font-weight:600;line-height:1.3}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.5rem 1.5rem;margin:.75rem 0}
        .finding{border-inline-start:4px solid var(--soft);padding:.1rem .8rem;margin:.7rem 0;break-inside:avoid}.finding p{margin:.2rem 0}.finding ul{margin:.2rem 0;padding-inline-start:1.1rem}
        .finding.blocking{border-color:var(--block)}.finding.warning{border-color:var(--warn)}.blocking strong{color:var(--block)}.warning strong{color:var(--warn)}.fix{color:var(--soft)}
        .wide{overflow-x:auto;margin:.75rem 0}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:start;font-weight:600;padding:.2rem 0}
        th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule);min-width:4.5rem}th[scope=row]{font-weight:400;min-width:6rem}
        thead th{color:var(--soft);font-weight:600;font-size:.85em;vertical-align:bottom;border-bottom:2px solid var(--rule)}.n{text-align:end;white-space:nowrap}.n small,.n em{white-space:normal}a,bdi{overflow-wrap:anywhere}td.n,th.n{padding-inline-end:1.2rem}
        figure{margin:.75rem 0;break-inside:avoid}figcaption{color:var(--soft);font-size:.85rem;margin-bottom:.3rem}
        figcaption span{white-space:nowrap;margin-inline-end:.6rem}figcaption.bar span{margin:0}figcaption.bar span span{margin-inline-end:.6rem}figcaption.bar>:first-child{white-space:normal}
        .key{display:inline-block;width:1.4rem;vertical-align:middle;border-top:3px solid}
        .key.cost{border-color:var(--cost);border-top-width:8px}.key.margin{border-color:var(--margin);border-top-width:8px}.key.lost{border-color:var(--lost);border-top-width:8px}
        .key.count{border-color:var(--count);border-top-width:2px}.key.mark{border-color:var(--mark);border-top-width:2px}.key.units{border-color:var(--units);border-top-width:6px}
        .key.write{width:0;border:5px solid transparent;border-top:9px solid var(--link);border-bottom:0}
        .month>svg{display:block;margin-left:2.75rem;width:calc(100% - 2.75rem);height:184px}.month path{fill:none;vector-effect:non-scaling-stroke}
        path.count{stroke:var(--count);stroke-width:1.5}path.mark{stroke:var(--mark);stroke-width:1.75}path.units{stroke:var(--units);stroke-width:6}
        .month svg{overflow:visible}.month .write path{fill:var(--link)}line{stroke:var(--rule)}
        text{fill:var(--soft);font-size:12px}
        .bars{list-style:none;margin:0;padding:0}.bar{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr 9rem 9rem;gap:0 .8rem;align-items:center;padding:.1rem 0;break-inside:avoid}
        figcaption.bar>:first-child,.rest{grid-column:span 2}.bar a,th a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
        .bars svg{display:block;width:100%;height:24px}.bars line{stroke:var(--soft)}rect.cost{fill:var(--cost)}rect.margin{fill:var(--margin)}rect.lost{fill:var(--lost)}
        .customer{border-top:2px solid var(--rule);margin-top:2.5rem}.customer>h2{margin-top:1rem}
        @media (max-width:40rem){body{padding:1rem .8rem 3rem}h1{font-size:1.6rem}.tiles,.facts{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}.tiles dd{font-size:1.05rem}
        .bar{grid-template-columns:1fr 1fr;padding:.4rem 0}.bar>:first-child,.bars svg{grid-column:1/-1}.bar>:nth-last-child(2){text-align:start}
        table,tbody{display:block}thead{position:absolute;clip-path:inset(50%)}tr{display:grid;grid-template-columns:1fr 1fr;gap:.2rem .8rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
        th,td,th.n,td.n{border:0;padding:0;min-width:0;text-align:start;white-space:normal}th[scope=row]{grid-column:1/-1;font-weight:600}.written td:nth-child(4),.unmapped td:nth-child(2){grid-column:1/-1}
        td::before{display:block;color:var(--soft);font-size:.82em}
        .customers td:nth-child(2)::before{content:"Lines"}.customers td:nth-child(3)::before{content:"Price"}.customers td:nth-child(4)::before{content:"Cost"}
        .customers td:nth-child(5)::before{content:"Margin"}.customers td:nth-child(6)::before{content:"Not billed"}
        .unmapped td:nth-child(2)::before{content:"Why"}.unmapped td:nth-child(3)::before{content:"Users"}.unmapped td:nth-child(4)::before{content:"Devices"}
        .unmapped td:nth-child(5)::before{content:"Source's mark"}.unmapped td:nth-child(6)::before{content:"Cost a month"}
        .invoices td:nth-child(2)::before{content:"Due"}.invoices td:nth-child(3)::before{content:"Status"}.invoices td:nth-child(4)::before{content:"Amount"}.invoices td:nth-child(5)::before{content:"To be paid"}
        .counted td:nth-child(2)::before{content:"Mark"}.counted td:nth-child(3)::before{content:"Reached"}.counted td:nth-child(4)::before{content:"Excluded"}
        .counted td:nth-child(5)::before{content:"Source's mark"}.counted td:nth-child(6)::before{content:"Source's estimate"}
        .written td:nth-child(2)::before{content:"Change"}.written td:nth-child(3)::before{content:"State"}.written td:nth-child(4)::before{content:"Why"}
        .posted td:nth-child(2)::before{content:"What"}.posted td:nth-child(3)::before{content:"Quantity"}.posted td:nth-child(4)::before{content:"Rate"}
        .posted td:nth-child(5)::before{content:"Amount"}.posted td:nth-child(6)::before{content:"Cost"}.posted td:nth-child(7)::before{content:"Posted on"}}
        @page{size:A4;margin:14mm 12mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
        @media print{:root{color-scheme:light;font-size:12px}body{max-width:none;padding:0;font-size:9.5pt}.tiles,.facts div{break-inside:avoid}.tiles div{padding:.3rem .6rem}a{color:inherit;text-decoration:none}.wide{overflow:visible}.tiles div{background:none}
        thead{display:table-header-group}tr{break-inside:avoid}h1,h2,h3,caption{break-after:avoid}.customer{break-before:page;border:0;margin:0}.customer>h2{margin-top:0}th,td{min-width:0}}

        """;

    /// <summary>Nothing may be loaded, run or sent; the one style sheet is known by its hash.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'";
}
