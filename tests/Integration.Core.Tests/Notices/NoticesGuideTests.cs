using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Integration.Core.Notices;

namespace Integration.Core.Tests.Notices;

public sealed partial class NoticesGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Root(), "docs", "guides", "notices.md"));

    [Fact]
    public void Guide_Defaults_AreThoseOfTheOptions()
    {
        var options = new NoticeOptions();
        Assert.Equal($"{options.MaximumFindings}", Default("Notices:MaximumFindings"));
        Assert.Equal((TimeSpan.FromMinutes(1), "1 minute"), (options.Timeout, Default("Notices:Timeout")));
        Assert.Equal((TimeSpan.FromDays(3), "3 days"), (options.MaximumAge, Default("Notices:MaximumAge")));
        Assert.Equal((TimeSpan.FromSeconds(10), "10 seconds"), (options.Webhook.AttemptTimeout, Default("AttemptTimeout")));
        Assert.Equal($"{options.Webhook.Attempts}", Default("Attempts"));
        Assert.Equal((TimeSpan.FromSeconds(30), "30 seconds"), (options.Webhook.LongestWait, Default("LongestWait")));
        Assert.Equal((false, "false"), (options.Ticket.IsEnabled, Default("IsEnabled")));
        Assert.Equal($"{options.Ticket.CloseWhenWell}, `{options.Ticket.CompleteStatus}`".Replace("True", "true", StringComparison.Ordinal), Default("CloseWhenWell`, `CompleteStatus"));
        Assert.Equal(FindingSeverity.Warning, new NoticeFilter().MinimumSeverity);
    }

    [Theory]
    [InlineData(typeof(WebhookOptions))]
    [InlineData(typeof(NoticeTicketOptions))]
    public void Guide_TablesOfSettings_NameEveryOne(Type options) =>
        Assert.All(options.GetProperties(), property => Assert.Contains($"`{property.Name}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void Guide_BodyOfTheWebhook_HasTheFieldsThatAreWritten()
    {
        using var written = JsonDocument.Parse(NoticeJson.Write(Notice()));
        using var shown = JsonDocument.Parse(Json().Matches(Guide).Select(block => block.Groups[1].Value).Single(block => block.Contains("\"stillOpen\"", StringComparison.Ordinal)));

        Assert.Equal(Shape(written.RootElement), Shape(shown.RootElement));
    }

    [Fact]
    public void Guide_Vector_IsWhatSignComputes()
    {
        var vector = Vector().Match(Guide);
        var signed = WebhookSignature.Sign(vector.Groups["timestamp"].Value, Encoding.UTF8.GetBytes(vector.Groups["body"].Value), vector.Groups["secret"].Value);

        Assert.Equal(vector.Groups["signature"].Value, signed);
    }

    private static string Default(string setting) => Regex.Match(Guide, $@"^\| `{Regex.Escape(setting)}` \| ([^|]+) \|", RegexOptions.Multiline).Groups[1].Value;

    private static IEnumerable<string> Shape(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Shape(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Take(1).SelectMany(item => Shape(item, $"{path}[]")).Prepend($"{path}[]"),
        _ => [path],
    };

    private static Notice Notice()
    {
        var finding = Post.Finding("PRE101");
        return new Notice
        {
            Id = "n-1",
            At = DateTimeOffset.UnixEpoch,
            Integration = "",
            Job = "billing",
            IsTest = false,
            Opened = [finding],
            Changed = [],
            Closed = [],
            Counts = [new("PRE101", FindingSeverity.Blocking, 1, 0, 0)],
            LeftOut = 0,
            StillOpen = 1,
        };
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("secret +(?<secret>.+)\ntimestamp +(?<timestamp>.+)\nbody +(?<body>.+)\nsignature +(?<signature>.+)\n")]
    private static partial Regex Vector();
}
