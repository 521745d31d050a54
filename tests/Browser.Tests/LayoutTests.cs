using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Browser.Tests.Support;
using Integration.Core.Reports;
using Integration.Core.Tests.Reports.Html;

namespace Browser.Tests;

public sealed partial class LayoutTests(Chromium chromium)
{
    // What a reader sees of each text: its colour over the colours that lie behind it, as WCAG 2 counts contrast.
    private const string Contrasts =
        """
        (() => {
          const channel = v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
          const parse = text => text.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => .2126 * channel(r) + .7152 * channel(g) + .0722 * channel(b);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const color = parse(getComputedStyle(at).backgroundColor);
              if (color.length < 4 || color[3] === 1) return color;
            }
            return [255, 255, 255];
          };
          const seen = new Map();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || ['title', 'desc'].includes(element.localName)) continue;
            const style = getComputedStyle(element);
            const color = parse(element.localName === 'text' ? style.fill : style.color);
            const [low, high] = [light(color), light(behind(element))].sort((a, b) => a - b);
            seen.set(`${color} on ${behind(element)}`, (high + .05) / (low + .05));
          }
          for (const drawn of document.querySelectorAll('.month path, .bars rect')) {
            const style = getComputedStyle(drawn);
            const color = parse(style.fill === 'none' ? style.stroke : style.fill);
            const [low, high] = [light(color), light(behind(drawn))].sort((a, b) => a - b);
            seen.set(drawn.getAttribute('class') ?? 'write', (high + .05) / (low + .05));
          }
          return Object.fromEntries(seen);
        })()
        """;

    public static TheoryData<string, int> Reports => new() { { "rich", 360 }, { "rich", 1200 }, { "many", 360 }, { "none", 360 }, { "none", 1200 } };

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Report_OnAScreen_IsNotWiderThanIt(string name, int width)
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(Named(name)), width);

        Assert.Equal(width, (int?)await tab.AskAsync("innerWidth"));
        Assert.True((int?)await tab.AskAsync("document.documentElement.scrollWidth") <= width);
        Assert.Equal("", (string?)await tab.AskAsync(
            "[...document.querySelectorAll('body *')].filter(e => !e.closest('.wide, svg') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80)).join('\\n')"));
    }

    [Theory]
    [InlineData("report-light.png", 1200, false)]
    [InlineData("report-dark.png", 1200, true)]
    [InlineData("report-narrow.png", 360, false)]
    [InlineData("report-narrow-dark.png", 360, true)]
    public async Task Report_Screenshot_IsDrawnInItsScheme(string file, int width, bool dark)
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()), width, dark);
        var screenshot = await tab.ScreenshotAsync();
        Page.Keep(file, screenshot);

        var picture = Picture.Read(screenshot);
        Assert.Equal(width, picture.Width);
        Assert.True(picture.Height > 2000, $"{picture.Height} pixels high");
        Assert.Equal(dark, picture.At(0, 0).Green < 60);
        Assert.InRange(picture.Drawn, 0.02, 0.6);
    }

    [Theory]
    [InlineData("screen", false)]
    [InlineData("screen", true)]
    [InlineData("print", true)]
    public async Task Report_Texts_StandOutFromWhatIsBehindThem(string medium, bool dark)
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()), dark: dark);
        await tab.EmulateAsync(medium, dark);

        var contrasts = (JsonObject)(await tab.AskAsync(Contrasts))!;
        var texts = contrasts.Where(pair => pair.Key.Contains(" on ", StringComparison.Ordinal)).ToList();
        Assert.True(texts.Count >= 5, $"{texts.Count} pairs of colours");
        Assert.All(texts, pair => Assert.True((double)pair.Value! >= 4.5, $"{pair.Key}: {pair.Value}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_LinesAndBars_StandOutFromThePage(bool dark)
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()), dark: dark);

        var contrasts = (JsonObject)(await tab.AskAsync(Contrasts))!;
        Assert.Equal(["cost", "count", "lost", "margin", "mark", "units", "write"], contrasts.Select(pair => pair.Key).Where(key => !key.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(contrasts, pair => Assert.True((double)pair.Value! >= 3, $"{pair.Key}: {pair.Value}"));
    }

    [Fact]
    public async Task Report_NarrowTables_NameEachCellAsTheirHeadsDo()
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()), width: 360);

        var pairs = (string)(await tab.AskAsync(
            """
            [...document.querySelectorAll('tbody td:not([colspan])')].map(cell => [cell.closest('table').tHead.rows[0].cells[cell.cellIndex].textContent,
              getComputedStyle(cell, '::before').content.slice(1, -1)]).filter(([head, before]) => head !== before && !head.startsWith(before + ',')).join('\n')
            """))!;
        Assert.Equal("", pairs);
        Assert.True((int?)await tab.AskAsync("document.querySelectorAll('tbody td:not([colspan])').length") > 50);
    }

    [Fact]
    public async Task Report_InTheDark_IsPrintedOnWhite()
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()), dark: true);
        await tab.EmulateAsync("print", dark: true);

        Assert.Equal("rgb(255, 255, 255)", (string?)await tab.AskAsync("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Report_Printed_IsA4WithAPageForEachCustomer()
    {
        var report = InventedReport.Rich();
        var tab = await chromium.OpenAsync(await Page.OfAsync(report));
        var pdf = await tab.PrintAsync();
        Page.Keep("report.pdf", pdf);

        var text = Encoding.Latin1.GetString(pdf);
        Assert.InRange(PdfPage().Count(text), report.Customers.Count + 1, (report.Customers.Count * 2) + 3);
        Assert.All(MediaBox().Matches(text), box => Assert.Equal((595, 842), (Rounded(box.Groups[1]), Rounded(box.Groups[2]))));
        Assert.Equal(0, (int?)await tab.AskAsync("[...document.querySelectorAll('thead')].filter(head => getComputedStyle(head).display !== 'table-header-group').length"));
    }

    [Fact]
    public async Task Report_PrintedWithShortCustomers_BeginsAPageForEach()
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Of([.. Enumerable.Range(0, 25).Select(i => InventedReport.Customer(i, $"Customer {i}"))])));

        var pages = PdfPage().Count(Encoding.Latin1.GetString(await tab.PrintAsync()));

        Assert.InRange(pages, 26, 28);
    }

    [Fact]
    public async Task Report_Structure_IsToldToThoseWhoDoNotSeeIt()
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()));

        Assert.Equal("en", (string?)await tab.AskAsync("document.documentElement.lang"));
        Assert.Equal("Billing report October 2026", (string?)await tab.AskAsync("document.title"));
        var levels = (string)(await tab.AskAsync("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => h.localName[1]).join('')"))!;
        Assert.Matches("^1(2(3)*)+$", levels);
        Assert.Equal(0, (int?)await tab.AskAsync("document.querySelectorAll('th:not([scope])').length"));
        Assert.Equal(0, (int?)await tab.AskAsync(
            "[...document.querySelectorAll('svg[role=img]')].filter(s => !s.querySelector(':scope > title')?.textContent.trim()).length"));
        Assert.Equal("", (string?)await tab.AskAsync(
            "[...document.querySelectorAll('[aria-labelledby]')].flatMap(e => e.getAttribute('aria-labelledby').split(' ')).filter(id => !document.getElementById(id)).join(' ')"));
        Assert.Equal("", (string?)await tab.AskAsync(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i).join(' ')"));
        Assert.Equal("", (string?)await tab.AskAsync(
            "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(to => to[0] !== '#' || !document.getElementById(to.slice(1))).join(' ')"));
    }

    private static BillingReport Named(string name) => name switch
    {
        "rich" => InventedReport.Rich(),
        "many" => InventedReport.Many(1000),
        _ => InventedReport.Of(),
    };

    private static double Rounded(Group points) => Math.Round(double.Parse(points.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("/Type\\s*/Page\\b")]
    private static partial Regex PdfPage();

    [GeneratedRegex("/MediaBox\\s*\\[0 0 ([0-9.]+) ([0-9.]+)\\]")]
    private static partial Regex MediaBox();
}
