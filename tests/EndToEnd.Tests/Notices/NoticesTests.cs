using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EndToEnd.Tests.Support;
using Integration.Core.Notices;
using Integration.Sandbox.Seeds;
using MspSync;
using TestSupport;

namespace EndToEnd.Tests.Notices;

public sealed class NoticesTests : IAsyncLifetime
{
    private const string Secret = "whsec-0123456789abcdef0123456789";

    private Workplace place = null!;
    private WebhookReceiver receiver = null!;

    private IEnumerable<JsonElement> Bodies => receiver.Received.Select(received => JsonDocument.Parse(received.Body).RootElement);

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(2));
        receiver = new WebhookReceiver();
        place.UseServiceDesk();
        place.Settings["integration"]!["notices"] = new JsonObject
        {
            ["webhook"] = new JsonObject { ["address"] = new Uri(receiver.Address, "hook/T0-hidden").AbsoluteUri, ["secrets"] = new JsonArray(Secret), ["allowHttpOnLoopback"] = true },
            ["ticket"] = new JsonObject { ["isEnabled"] = true, ["queue"] = "JumpCloud Alerts", ["priority"] = "Medium", ["status"] = "New" },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await place.DisposeAsync();
    }

    [Fact]
    public async Task Run_ThatIsBlockedAndRecovers_IsToldByWebhookAndByATicketOfTheOwnCompany()
    {
        place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = place.Sandbox.Clock.GetUtcNow();
        await place.RunAsync("run");
        await place.RunAsync("run");

        var body = Assert.Single(Bodies);
        Assert.Equal(["PRE101", "NTC001"], body.GetProperty("opened").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        var ticket = Assert.Single(place.Sandbox.Autotask.Tickets);
        Assert.Equal((0, "Integration: billing: opened PRE101, NTC001"), (ticket.CompanyId, ticket.Title));

        place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = null;
        await place.RunAsync("run");

        Assert.Contains("PRE101", Bodies.Last().GetProperty("closed").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.All(receiver.Received, received => Assert.True(WebhookSignature.Verify(
            received.Headers[WebhookSignature.SignatureHeader], received.Headers[WebhookSignature.TimestampHeader], received.Body, [Secret], place.Sandbox.Clock)));
        Assert.Equal(Bodies.Last().GetProperty("stillOpen").GetInt32() == 0, place.Sandbox.Autotask.Tickets.Single().IsComplete);
        Assert.All(place.Sandbox.Log.Tickets.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Run_BlockedWhileItsKeyIsAboutToExpire_TellsOfTheKeyOnce()
    {
        var soon = place.Sandbox.Clock.GetUtcNow().AddDays(6);
        foreach (var expiry in new[] { soon, place.Sandbox.Clock.GetUtcNow(), soon })
        {
            place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = expiry;
            await place.RunAsync("run");
        }

        Assert.Equal([("PRE106", "opened"), ("PRE101", "opened"), ("PRE101", "closed")], Bodies.SelectMany(body =>
            new[] { "opened", "changed", "closed" }.SelectMany(kind => body.GetProperty(kind).EnumerateArray()
                .Select(finding => (finding.GetProperty("code").GetString()!, kind)).Where(edge => edge.Item1 is "PRE101" or "PRE106"))));
    }

    [Fact]
    public async Task Test_OfEveryNotifier_SaysWhatCameBack()
    {
        var good = await place.RunWellAsync("notices", "test");
        receiver.AnswerNext(HttpStatusCode.Unauthorized);
        var bad = await place.RunAsync("notices", "test");

        Assert.Equal("webhook: delivered ticket: delivered", good.Said);
        Assert.Contains("webhook: not delivered. http://127.0.0.1", bad.Said, StringComparison.Ordinal);
        Assert.Contains("answered 401 Unauthorized. Check that the receiver has the same secret", bad.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", bad.Said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Issues, bad.ExitCode);
        Assert.All(Bodies, body => Assert.True(body.GetProperty("isTest").GetBoolean()));
        Assert.All(place.Sandbox.Autotask.Tickets, ticket => Assert.True(ticket.IsComplete));
    }

    [Fact]
    public async Task Test_WithoutANotifier_SaysHowToSetOneUp()
    {
        place.Settings["integration"]!.AsObject().Remove("notices");
        var result = await place.RunAsync("notices", "test");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Integration:Notices:Webhook:Address", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhileTheReceiverIsDown_ShowsWhatWaitsAndWhy()
    {
        receiver.AnswerNext(HttpStatusCode.NotFound);
        place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = place.Sandbox.Clock.GetUtcNow();
        await place.RunAsync("run");

        var json = await place.RunWellAsync("notices", "list", "--json");
        var text = await place.RunWellAsync("notices", "list");

        var waiting = Assert.Single(json.Json.GetProperty("notices").EnumerateArray());
        Assert.Equal(("webhook", 1), (waiting.GetProperty("notifier").GetString(), waiting.GetProperty("attempts").GetInt32()));
        Assert.Contains("answered 404 NotFound. Check the address.", text.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_FieldThatTheDeskDoesNotHave_NamesThoseThatItHas()
    {
        place.Settings["integration"]!["notices"]!["ticket"]!["queue"] = "Nowhere";
        var result = await place.RunAsync("preflight", "--json");

        var finding = result.Json.GetProperty("notices").GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(("NTC005", "notices:ticket:Queue"), (finding.GetProperty("code").GetString(), finding.GetProperty("subject").GetString()));
        Assert.Contains("JumpCloud Alerts", finding.GetProperty("evidence").GetString(), StringComparison.Ordinal);
        Assert.Contains("Warning NTC005 Notices:Ticket:Queue is 'Nowhere'.", (await place.RunAsync("preflight")).Said, StringComparison.Ordinal);
        Assert.Contains("ticket: not delivered. Notices:Ticket:Queue is 'Nowhere'.", (await place.RunAsync("notices", "test")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.example.com/", "Notices:Webhook:Address is no https address")]
    [InlineData("nonsense", "Notices:Webhook:Address is no https address")]
    public async Task Settings_OfAWebhookThatIsNotSafe_AreRefused(string address, string text)
    {
        place.Settings["integration"]!["notices"]!["webhook"]!["address"] = address;
        var result = await place.RunAsync("run");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(text, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfATicketWithoutAQueue_AreRefused()
    {
        place.Settings["integration"]!["notices"]!["ticket"]!.AsObject().Remove("queue");
        var result = await place.RunAsync("run");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Notices:Ticket is enabled and has neither Queue nor Resource", result.Said, StringComparison.Ordinal);
    }
}
