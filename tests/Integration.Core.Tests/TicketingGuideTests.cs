using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests;

public sealed partial class TicketingGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "ticketing.md"));

    [Fact]
    public void Guide_TableOfRules_HasEverySettingWithItsDefault()
    {
        var rule = new TicketingRule();
        var expected = typeof(TicketingRule).GetProperties().ToDictionary(property => property.Name, property => Text(property.GetValue(rule)));
        expected[nameof(rule.DescriptionTemplate)] = "see below";

        AssertSame(expected, Rows("| setting of a rule |", prefix: ""));
        Assert.Contains($"```text\n{rule.DescriptionTemplate}\n```", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_TableOfSettings_HasEveryOptionWithItsDefault()
    {
        var options = new TicketingOptions();
        var expected = typeof(TicketingOptions).GetProperties().Where(property => property.Name is not (nameof(options.Rules) or nameof(options.AutoApproval)))
            .ToDictionary(property => property.Name, property => Text(property.GetValue(options)));
        foreach (var property in typeof(TicketingAutoApprovalOptions).GetProperties())
            expected[$"{nameof(options.AutoApproval)}:{property.Name}"] = Text(property.GetValue(options.AutoApproval));

        AssertSame(expected, Rows("| setting | default | meaning |", prefix: "Ticketing:"));
    }

    [Fact]
    public void Guide_Placeholders_AreThoseOfTheTemplates()
    {
        var sentence = Guide.Split('\n').Single(line => line.StartsWith("The placeholders of both templates", StringComparison.Ordinal));

        Assert.Equal(TextTemplate.Placeholders.Order(), Placeholder().Matches(sentence).Select(match => match.Groups[1].Value).Order());
    }

    // What follows a colon explains the default to people.
    private static void AssertSame(Dictionary<string, string> expected, IEnumerable<(string Name, string Default)> rows) =>
        Assert.Equal(
            expected.Select(pair => $"{pair.Key} = {pair.Value}").Order(),
            rows.Select(row => $"{row.Name} = {row.Default.Split(':')[0].Trim('`')}").Order());

    private static IEnumerable<(string Name, string Default)> Rows(string header, string prefix) => Guide.Split('\n')
        .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|'))
        .SelectMany(cells => Name().Matches(cells[1]).Select(match => (match.Groups[1].Value[prefix.Length..], cells[2].Trim())));

    private static string Text(object? value) => value switch
    {
        null => "none",
        "" => "empty",
        bool flag => flag ? "true" : "false",
        TimeSpan { TotalDays: > 1 } time => $"{time.TotalDays} days",
        TimeSpan { TotalHours: 1 } => "1 hour",
        TimeSpan { TotalHours: > 1 } time => $"{time.TotalHours} hours",
        TimeSpan time => $"{time.TotalMinutes} minutes",
        IList { Count: 0 } => "empty",
        ICollection<string> { Count: 0 } => "empty",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }

    [GeneratedRegex("`([\\w:]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("`\\{(\\w+)\\}`")]
    private static partial Regex Placeholder();
}
