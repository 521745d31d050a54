using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Integration.Core.Billing;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports.Html;

public sealed partial class BillingReportHtmlTests
{
    [Fact]
    public async Task WriteAsync_NoCustomer_SaysThatNoLineBills() =>
        Assert.Contains("No contract line bills usage in this month.", await WriteAsync(InventedReport.Of()), StringComparison.Ordinal);

    [Fact]
    public async Task WriteAsync_OneCustomer_HasItsNameInTheTitleAndNeitherIndexNorBars()
    {
        var page = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A & B", InventedReport.Line(1, 14, 9m, 4m))));

        Assert.Contains("<title>Billing report October 2026, A &amp; B</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"customers\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"bars\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ThousandCustomers_StaysBelowTenKilobytesACustomerAndDrawsTheLargestOnly()
    {
        var page = await WriteAsync(InventedReport.Many(1000));

        Assert.Equal(1000, Regex.Count(page, "<section class=\"customer\">"));
        Assert.Equal(2, Regex.Count(page, "<ol class=\"bars\">"));
        Assert.Equal(2 * 21, Regex.Count(BarsOf(page), "<li "));
        Assert.Contains(">and 646 others</span>", page, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1_000_000, 10_000_000);
    }

    [Fact]
    public async Task WriteAsync_SeveralCurrencies_AddsNoneToAnother()
    {
        var page = await WriteAsync(InventedReport.Of(
            InventedReport.Customer(1, "A", InventedReport.Line(1, 10, 9m, 4m), InventedReport.Line(2, 10, 9m, 4m, "USD")),
            InventedReport.Customer(2, "B", InventedReport.Line(3, 10, 9m, 4m))));

        Assert.Contains("Cost and margin per customer, EUR", page, StringComparison.Ordinal);
        Assert.Contains("Cost and margin per customer, USD", page, StringComparison.Ordinal);
        var price = InventedReport.Line(1, 10, 9m, 4m).Price.Value;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"<dd class=\"gain\">{2 * price:#,##0.00} EUR"), page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"<dd class=\"gain\">{price:#,##0.00} USD"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Unknown_IsNeverAZeroAndSaysWhy()
    {
        var page = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A", InventedReport.Unknown(1))));

        Assert.DoesNotContain("0.00", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Cost</dt><dd><em>unknown</em> <small>The API user cannot read costs.</small>", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is known of this line&#39;s days: Nothing was observed in the window.", page, StringComparison.Ordinal);
        Assert.Contains("What is posted is <em>unknown</em>: The target does not say what is posted.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ManyFindingsOfOneCode_TellsTenAndThoseOfNoLine()
    {
        var line = InventedReport.Line(1, 10, 9m, 4m) with { Findings = [.. Enumerable.Range(1, 40).Select(i => Finding($"of the line {i:00}"))] };
        var report = InventedReport.Of(InventedReport.Customer(1, "A", line), InventedReport.Customer(2, "B")) with { Findings = [.. line.Findings, .. Enumerable.Range(1, 12).Select(i => Finding($"of no line {i:00}"))] };

        var page = await WriteAsync(report);

        var before = page[..page.IndexOf("<section class=\"customer\">", StringComparison.Ordinal)];
        Assert.Equal(12, Regex.Count(before, "of no line"));
        Assert.Contains("and 40 more, told below", before, StringComparison.Ordinal);
        Assert.Equal(40, Regex.Count(page[before.Length..], "of the line"));
    }

    [Fact]
    public async Task WriteAsync_FindingOfALine_NamesTheCustomerAtTheTopUnlessThereIsNoOther()
    {
        var line = InventedReport.Line(1, 10, 9m, 4m) with { Findings = [Finding("is of line 1")] };

        var several = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A & B", line), InventedReport.Customer(2, "C")));
        var one = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A & B", line)));

        Assert.Contains("<li><a href=\"#c0\"><bdi>A &amp; B</bdi></a>: is of line 1</li>", several, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(several, "is of line 1</li>"));
        Assert.Equal(1, Regex.Count(one, "is of line 1</li>"));
        Assert.DoesNotContain("To know and to do", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_FindingsOfOneCodeWithDifferentCauses_SayEachItsOwn()
    {
        var page = await WriteAsync(InventedReport.Of() with { Findings = [Finding("on its own"), Finding("of a cause") with { FollowsFrom = "BIL003" }] });

        Assert.Equal(1, Regex.Count(page, "follows from BIL003"));
        Assert.True(page.IndexOf("on its own", StringComparison.Ordinal) < page.IndexOf("follows from BIL003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WriteAsync_SumsThatLackLines_SayOfHowMany()
    {
        var lacking = InventedReport.Customer(1, "A", InventedReport.Line(1, 10, 9m, 4m), InventedReport.Line(2, 10, 9m, 4m), InventedReport.Unknown(3));
        lacking = lacking with { Totals = [lacking.Totals[0] with { LinesWithoutCost = 1, LinesWithoutPrice = 1, LinesWithoutUnbilled = 1 }] };
        var report = InventedReport.Of(lacking, InventedReport.Customer(2, "B", InventedReport.Line(4, 10, 9m, 4m)));

        var page = await WriteAsync(report);

        Assert.Equal(3, Regex.Count(page, "<small>without 1 of 2 lines</small>"));
        Assert.Equal(3, Regex.Count(page, "<small>without 1 of 2 lines, where it is unknown</small>"));
        Assert.Contains("<small>without a line</small>", BarsOf(page), StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">1<td colspan=\"4\"><em>currency unknown</em>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_MarkOfAnotherWindow_IsNotSaidToDifferFromTheSources()
    {
        var line = InventedReport.Line(1, 11, 9m, 4m);
        var other = line with { Tenants = [line.Tenants[0] with { Window = MarkWindow.BillingPeriod }] };

        Assert.Contains("differs by", await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A", line))), StringComparison.Ordinal);
        Assert.DoesNotContain("differs by", await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A", other))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ManyUnmappedTenants_TellsTheirFindingsAndReasonsOnce()
    {
        var tenants = Enumerable.Range(1, 30).Select(i => InventedReport.Rich().Unmapped.Value[1] with { Tenant = new TenantId($"u{i}"), Name = $"Tenant {i}" }).ToList();
        var report = InventedReport.Of() with
        {
            Unmapped = Reading.Known<IReadOnlyList<UnmappedUsage>>(tenants),
            Findings = [.. tenants.Select(tenant => Finding($"tenant:{tenant.Tenant}"))],
        };

        var page = await WriteAsync(report);

        Assert.Equal(10, Regex.Count(page, "</bdi></a>: tenant:u"));
        Assert.Contains("<li>and 20 more, told below", page, StringComparison.Ordinal);
        Assert.Equal(30, Regex.Count(page, "<tr><th scope=\"row\"><bdi>Tenant "));
        Assert.Contains("Users unknown for 30: JumpCloud answered 403.", page, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(page, "JumpCloud answered 403."));
    }

    [Fact]
    public async Task WriteAsync_NameThatTurnsDirection_IsIsolatedAndItsControlsAreShown()
    {
        var page = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "abc\u202Edef\u2069\u0000\uD800\"'", InventedReport.Line(1, 10, 9m, 4m))));

        Assert.Contains("<bdi>abc\uFFFDdef\uFFFD\uFFFD\uFFFD&quot;&#39;</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_GermanFigures_KeepIsoDatesAndTheCoordinates()
    {
        var report = InventedReport.Of(InventedReport.Customer(1, "A", InventedReport.Line(1, 1400, 9m, 4m)));

        var (german, invariant) = (await WriteAsync(report, CultureInfo.GetCultureInfo("de-DE")), await WriteAsync(report));

        Assert.Contains("9,00 EUR", german, StringComparison.Ordinal);
        Assert.Contains("1.400", german, StringComparison.Ordinal);
        Assert.Contains("2026-10-09", german, StringComparison.Ordinal);
        Assert.Equal(Paths().Matches(invariant).Select(path => path.Value), Paths().Matches(german).Select(path => path.Value));
    }

    [Fact]
    public async Task WriteAsync_Instants_StandInTheZoneOfTheLine()
    {
        var line = InventedReport.Line(1, 10, 9m, 4m) with { TimeZone = "America/New_York" };

        var page = await WriteAsync(InventedReport.Of(InventedReport.Customer(1, "A", line)));

        Assert.Contains("Reached, America/New_York", page, StringComparison.Ordinal);
        Assert.Contains("2026-10-29 10:12", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_CancelledMeanwhile_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BillingReportHtml.WriteAsync(InventedReport.Rich(), new StringWriter(), cancellationToken: cancelled.Token));
    }

    private static async Task<string> WriteAsync(BillingReport report, CultureInfo? culture = null)
    {
        await using var writer = new StringWriter();
        await BillingReportHtml.WriteAsync(report, writer, culture);
        return writer.ToString();
    }

    private static string BarsOf(string page) => string.Concat(Regex.Matches(page, "<ol class=\"bars\">.*?</ol>").Select(match => match.Value));

    private static Finding Finding(string text) => new() { Code = "RPT001", Severity = FindingSeverity.Warning, Subject = text, Text = text };

    [GeneratedRegex(" d=\"[^\"]*\"")]
    private static partial Regex Paths();
}
