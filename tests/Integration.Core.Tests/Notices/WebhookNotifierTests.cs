using System.Net;
using System.Text.Json;
using Integration.Core.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TestSupport;

namespace Integration.Core.Tests.Notices;

public sealed class WebhookNotifierTests
{
    private const string Secret = "whsec-0123456789abcdef0123456789";
    private const string Path = "/services/T0/hidden-token";

    private static readonly string[] Texts = ["<script>alert(1)</script>", "Schöne Grüße 🔑", "\" \\ \n"];

    private readonly ManualTimeProvider time = new();

    [Fact]
    public async Task Notify_OverASocket_IsVerifiedByTheReceiverAndHasTheWholeSchema()
    {
        await using var receiver = new WebhookReceiver();
        using var webhook = new WebhookNotifier(new WebhookOptions { Address = new(receiver.Address, "hook?x=1"), Secrets = { Secret, $"{Secret}-old" }, AllowHttpOnLoopback = true }, time);
        var notice = Notice([.. Texts.Select((text, i) => Post.Finding("BIL001", $"tenant:{i}", text: text))]);

        await webhook.NotifyAsync(notice, TestContext.Current.CancellationToken);

        var received = Assert.Single(receiver.Received);
        var (signature, timestamp) = (received.Headers[WebhookSignature.SignatureHeader], received.Headers[WebhookSignature.TimestampHeader]);
        Assert.Equal("/hook?x=1", received.Path);
        Assert.Equal(("application/json; charset=utf-8", notice.Id), (received.Headers["Content-Type"], received.Headers[WebhookSignature.IdHeader]));
        Assert.All([Secret, $"{Secret}-old"], secret => Assert.True(WebhookSignature.Verify(signature, timestamp, received.Body, [secret], time)));
        Assert.False(WebhookSignature.Verify(signature, timestamp, received.Body, [$"{Secret}-other"], time));
        Assert.DoesNotContain(Secret, string.Join('\n', received.Headers.Values), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(received.Body);
        Assert.Equal(
            ["version", "id", "at", "integration", "job", "run", "isTest", "title", "stillOpen", "leftOut", "counts", "opened", "changed", "closed"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, notice.Id), (json.RootElement.GetProperty("version").GetInt32(), json.RootElement.GetProperty("id").GetString()));
        Assert.Equal(Texts, json.RootElement.GetProperty("opened").EnumerateArray().Select(finding => finding.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Notify_ThatMeetsAPassingFault_IsTriedAgainAndSignedAnew()
    {
        using var wire = new StrictHttp();
        wire.Expect(HttpMethod.Post, Path, () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        wire.Expect(HttpMethod.Post, Path, HttpStatusCode.ServiceUnavailable, "").Expect(HttpMethod.Post, Path, HttpStatusCode.OK, "");

        await SendAsync(wire, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));

        Assert.Single(wire.Sent.Select(sent => sent.Headers[WebhookSignature.IdHeader]).Distinct());
        Assert.Single(wire.Sent.Select(sent => sent.Body).Distinct());
        Assert.Equal(3, wire.Sent.Select(sent => sent.Headers[WebhookSignature.SignatureHeader]).Distinct().Count());
    }

    [Fact]
    public async Task Notify_ThatIsNeverTaken_EndsAfterTheAttempts()
    {
        using var wire = new StrictHttp();
        for (var i = 0; i < 3; i++)
            wire.Expect(HttpMethod.Post, Path, HttpStatusCode.BadGateway, "");

        var exception = await Assert.ThrowsAsync<NoticeNotSentException>(() => SendAsync(wire, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)));

        Assert.Equal("https://hooks.example.com answered 502 BadGateway.", exception.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "answered 401 Unauthorized. Check that the receiver has the same secret")]
    [InlineData(HttpStatusCode.NotFound, "answered 404 NotFound. Check the address.")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "a redirect, which is not followed")]
    public async Task Notify_ThatIsRefused_IsNotTriedAgainAtOnce(HttpStatusCode status, string text)
    {
        using var wire = new StrictHttp();
        wire.Expect(HttpMethod.Post, Path, status, "hidden-body", ("Location", "https://elsewhere.example.com/"));

        var exception = await Assert.ThrowsAsync<NoticeNotSentException>(() => SendAsync(wire));

        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
        Assert.Single(wire.Sent);
    }

    [Fact]
    public async Task RetryAfter_InSecondsAndAsADate_IsWaitedFor()
    {
        using var wire = new StrictHttp();
        var began = time.GetUtcNow();
        wire.Expect(HttpMethod.Post, Path, HttpStatusCode.TooManyRequests, "", ("Retry-After", "20"))
            .Expect(HttpMethod.Post, Path, HttpStatusCode.TooManyRequests, "", ("Retry-After", began.AddSeconds(45).ToString("R")))
            .Expect(HttpMethod.Post, Path, HttpStatusCode.OK, "");

        await SendAsync(wire, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(25));

        Assert.Equal(3, wire.Sent.Count);
    }

    [Fact]
    public async Task RetryAfter_AboveTheLongestWait_IsLeftForLater()
    {
        using var wire = new StrictHttp();
        wire.Expect(HttpMethod.Post, Path, HttpStatusCode.TooManyRequests, "", ("Retry-After", "600"));

        Assert.Equal(TimeSpan.FromMinutes(10), (await Assert.ThrowsAsync<NoticeNotSentException>(() => SendAsync(wire))).RetryAfter);
    }

    [Fact]
    public async Task Receiver_ThatNeverAnswers_IsLeftAfterTheTimeout()
    {
        using var wire = new StrictHttp();
        for (var i = 0; i < 3; i++)
            wire.Expect(HttpMethod.Post, Path, () => new TaskCompletionSource<HttpResponseMessage>().Task);

        TimeSpan[] waits = [.. new[] { 10, 2, 10, 4, 10 }.Select(seconds => TimeSpan.FromSeconds(seconds))];
        var exception = await Assert.ThrowsAsync<NoticeNotSentException>(() => SendAsync(wire, waits));

        Assert.Equal("https://hooks.example.com did not answer within 00:00:10.", exception.Message);
    }

    [Fact]
    public async Task Notify_ThatTheCallerStops_IsCancelled()
    {
        using var wire = new StrictHttp();
        using var stop = new CancellationTokenSource();
        wire.Expect(HttpMethod.Post, Path, () =>
        {
            stop.Cancel();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        using var http = wire.CreateClient();
        using var webhook = new WebhookNotifier(http, Options(), time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => webhook.NotifyAsync(Notice(), stop.Token));
    }

    [Fact]
    public async Task Failure_InTheLogAndTheStore_ShowsNeitherSecretNorAddress()
    {
        using var post = new Post();
        using var wire = new StrictHttp();
        wire.Expect(HttpMethod.Post, Path, HttpStatusCode.Forbidden, "");
        using var http = wire.CreateClient();
        using var webhook = new WebhookNotifier(http, Options(), post.Time);
        post.Add(webhook);

        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();

        using var export = new MemoryStream();
        await post.Disk.ExportAsync(export, TestContext.Current.CancellationToken);
        var said = $"{post.Log.AllText}{System.Text.Encoding.UTF8.GetString(export.ToArray())}{webhook}{Options()}";
        Assert.Contains("hooks.example.com answered 403", said, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-token", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.example.com/", Secret, "is no https address")]
    [InlineData("http://127.0.0.1/", Secret, "is no https address")]
    [InlineData("/relative", Secret, "is no https address")]
    [InlineData("https://user:pass@hooks.example.com/", Secret, "has a user name in it")]
    [InlineData("https://hooks.example.com/", "short", "less than 24 characters")]
    [InlineData("https://hooks.example.com/", null, "Secrets has 0 secrets")]
    public void Options_ThatCannotBeUsed_AreRefusedWithoutTheirSecrets(string address, string? secret, string text)
    {
        var options = new WebhookOptions { Address = new Uri(address, UriKind.RelativeOrAbsolute), Secrets = secret is null ? [] : [secret] };
        var exception = Assert.Throws<ArgumentException>(() => new WebhookNotifier(options));

        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret ?? "pass", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfAnIntegration_MakeTheWebhookOrAreRefusedAtStart()
    {
        var set = await ResolveAsync(notices => (notices.Webhook.Address, notices.Webhook.Secrets) = (new("https://hooks.example.com/"), [Secret]));
        var unset = await ResolveAsync(_ => { });
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => ResolveAsync(notices => notices.Webhook.Secrets = [Secret]));

        Assert.Equal(["webhook"], set);
        Assert.Empty(unset);
        Assert.Contains("Notices:Webhook:Secrets are set without an Address", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ResolveAsync(Action<NoticeOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddIntegration(options =>
        {
            options.Ticketing.Rules.Add(new() { Name = "All", Queue = "Alerts" });
            configure(options.Notices);
        }).UseStore(_ => new Journal.MemoryStore());
        await using var provider = services.BuildServiceProvider();
        return [.. provider.GetRequiredService<NoticeDelivery>().Notifiers.Select(one => one.Name)];
    }

    private static WebhookOptions Options() => new() { Address = new($"https://hooks.example.com{Path}"), Secrets = { Secret } };

    private static Notice Notice(params Finding[] opened) => new()
    {
        Id = "n-1",
        At = DateTimeOffset.UnixEpoch,
        Integration = "",
        Job = "billing",
        RunId = "billing-1",
        IsTest = false,
        Opened = opened,
        Changed = [],
        Closed = [],
        Counts = [new("BIL001", FindingSeverity.Warning, opened.Length, 0, 0)],
        LeftOut = 0,
        StillOpen = opened.Length,
    };

    private async Task SendAsync(StrictHttp wire, params TimeSpan[] waits)
    {
        using var http = wire.CreateClient();
        using var webhook = new WebhookNotifier(http, Options(), time);
        var sending = webhook.NotifyAsync(Notice());
        foreach (var wait in waits)
            await time.AdvanceToTimerAsync(wait);

        await sending;
    }
}
