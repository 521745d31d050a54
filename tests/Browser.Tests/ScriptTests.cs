using Browser.Tests.Support;
using Integration.Core;
using Integration.Core.Reports;
using Integration.Core.Tests.Reports.Html;

namespace Browser.Tests;

public sealed class ScriptTests(Chromium chromium)
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"alert(3)\" '></title></style></svg><script>alert(4)</script>";

    [Fact]
    public async Task Report_CustomerCalledScript_ShowsTheNameAndRunsNothing()
    {
        var tab = await chromium.OpenAsync(await Page.OfAsync(InventedReport.Rich()));

        var headings = (string?)await tab.AskAsync("[...document.querySelectorAll('.customer > h2 bdi')].map(name => name.innerText).join('\\n')");
        Assert.Contains("<script>alert(1)</script>", headings!.Split('\n'));
        Assert.Equal(0, (int?)await tab.AskAsync("document.scripts.length"));
        AssertStill(tab);
    }

    [Fact]
    public async Task Report_HostileTextInEveryField_ShowsItAndRunsNothing()
    {
        var report = InventedReport.Rich();
        var line = report.Customers[0].Lines[0];
        var hostile = InventedReport.Of(InventedReport.Customer(1, Hostile, line with
        {
            Product = Hostile,
            TimeZone = Hostile,
            ContractName = Reading.Known(Hostile),
            ServiceName = Reading.Unknown<string>(Hostile),
            Currency = Reading.Known(Hostile),
            Writes = [.. line.Writes.Select(write => write with { Reason = Hostile, ApprovedBy = Hostile, ApprovedBecause = Hostile, PlanHash = Hostile })],
            Findings = [.. line.Findings.Select(finding => finding with { Code = Hostile, Text = Hostile, Fix = Hostile, Evidence = Hostile, FollowsFrom = Hostile })],
        }), report.Customers[1]) with
        {
            TimeZones = [Hostile],
            Notes = [Hostile],
            Unmapped = Reading.Known<IReadOnlyList<UnmappedUsage>>([report.Unmapped.Value[0] with { Name = Hostile, Reason = Hostile, Product = Hostile, AccountName = Hostile }]),
            Invoices = Reading.Known<IReadOnlyList<SourceInvoice>>([report.Invoices.Value[0] with { Id = Hostile, Status = Hostile, Currency = Hostile }]),
        };

        var tab = await chromium.OpenAsync(await Page.OfAsync(hostile));

        Assert.Equal(Hostile, (string?)await tab.AskAsync("document.querySelector('#c0 bdi').textContent"));
        Assert.Equal(0, (int?)await tab.AskAsync("document.querySelectorAll('script, img, [onload], [onerror]').length"));
        AssertStill(tab);
    }

    [Fact]
    public async Task Policy_MarkupThatGotIn_RunsNothingAndAsksForNothing()
    {
        var page = (await Page.OfAsync(InventedReport.Rich())).Replace("<main>", "<main><script>alert(1)</script><img src=\"https://example.test/a.png\"><style>h1{display:none}</style>", StringComparison.Ordinal);

        var tab = await chromium.OpenAsync(page);

        Assert.Empty(tab.Dialogs);
        Assert.Empty(tab.Requests);
        Assert.Equal(3, tab.Messages.Count(message => message.Contains("Content Security Policy", StringComparison.Ordinal)));
        Assert.NotEqual("none", (string?)await tab.AskAsync("getComputedStyle(document.querySelector('h1')).display"));
    }

    [Fact]
    public async Task Browser_PageThatActs_IsSeenActing()
    {
        var tab = await chromium.OpenAsync("<!DOCTYPE html><script>alert('seen')</script><img src=\"https://example.test/a.png\"><script>console.log('said')</script>");

        Assert.Equal(["seen"], tab.Dialogs);
        Assert.Contains("https://example.test/a.png", tab.Requests);
        Assert.Contains(tab.Messages, message => message.Contains("said", StringComparison.Ordinal));
    }

    private static void AssertStill(Tab tab)
    {
        Assert.Empty(tab.Dialogs);
        Assert.Empty(tab.Requests);
        Assert.Empty(tab.Messages);
    }
}
