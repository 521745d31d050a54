using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;

namespace JumpCloud.Client.Tests;

public sealed class SandboxTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private JumpCloudClient client = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(250, users: 3), FreezesClock = true });
        client = Connect(sandbox.JumpCloud.ApiKey);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(UsageFields.Absent)]
    [InlineData(UsageFields.Null)]
    public async Task ListWithUsageAsync_NullRecordsAndHiddenUsage_ReadsAllOthersInThreeRequests(UsageFields usage)
    {
        var hidden = sandbox.JumpCloud.Organizations[17];
        hidden.Usage = usage;
        sandbox.JumpCloud.Organizations[18].IsNullRecord = true;

        var organizations = await CollectAsync(client.Organizations.ListWithUsageAsync());

        Assert.Equal(249, organizations.Count);
        Assert.Equal(hidden.Id, Assert.Single(organizations, organization => organization.SystemUsersCount is null).Id);
        Assert.All(organizations, organization => Assert.Equal(organization.Id == hidden.Id ? null : 3L, organization.SystemUsersCount));
        Assert.Equal(3, sandbox.Log.CountOf(SandboxVendor.JumpCloud));
    }

    [Fact]
    public async Task CountUsageAsync_HiddenUsage_CountsTheOrganizationsOwn()
    {
        var hidden = sandbox.JumpCloud.Organizations[17];
        hidden.Usage = UsageFields.Absent;
        sandbox.JumpCloud.AddUser(hidden.Id, "extra");
        sandbox.JumpCloud.AddDevice(hidden.Id, "laptop");

        var counted = await client.Organizations.CountUsageAsync(new Organization { Id = hidden.Id });

        Assert.Equal((4L, 1L), (counted.SystemUsersCount, counted.SystemsCount));
    }

    [Fact]
    public async Task ListAsync_EventsOverManyPages_ReadsEachOnce()
    {
        var id = sandbox.JumpCloud.Organizations[0].Id;
        for (var number = 0; number < 25; number++)
            sandbox.JumpCloud.AddUser(id, $"late{number}");
        var query = new DirectoryEventQuery { StartTime = sandbox.Clock.GetUtcNow().AddHours(-1), EventTypes = ["user_create"], PageSize = 10 };

        var events = await CollectAsync(client.DirectoryEvents.ListAsync(id, query));

        Assert.Equal(25, events.Count);
        Assert.Equal(25, events.DistinctBy(entry => entry.Id).Count());
    }

    [Fact]
    public async Task ListAsync_WrongKey_IsRefused()
    {
        using var wrong = Connect("jca_wrong");

        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => CollectAsync(wrong.Organizations.ListAsync()));
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    [InlineData(SandboxFaultKind.ResetBeforeBody)]
    public async Task ListAsync_SecondPageBroken_FailsInsteadOfEndingEarly(SandboxFaultKind kind)
    {
        sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "/api/organizations", Skip = 1, Times = null });
        List<Organization> read = [];

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(async () =>
        {
            await foreach (var organization in client.Organizations.ListWithUsageAsync(new JumpCloudCallOptions { Retry = false }))
                read.Add(organization);
        });

        Assert.Equal(100, read.Count);
        Assert.NotEqual(JumpCloudRequestState.NotSent, exception.RequestState);
    }

    [Fact]
    public async Task ListAsync_ConnectionResetOnce_IsRetried()
    {
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ResetDuringBody, Route = "/api/organizations", Skip = 1 });

        Assert.Equal(250, (await CollectAsync(client.Organizations.ListWithUsageAsync())).Count);
    }

    [Fact]
    public async Task CountAsync_ManyAtOnce_KeepsToEightInFlight()
    {
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "/api/systemusers", Delay = TimeSpan.FromMilliseconds(5), Times = null });

        using var wire = new InFlightCounter();
        using var http = new HttpClient(wire);
        using var counted = new JumpCloudClient(http, Options(sandbox.JumpCloud.ApiKey));

        var counts = await Task.WhenAll(sandbox.JumpCloud.Organizations.Take(64).Select(organization => counted.SystemUsers.CountAsync(organization.Id)));

        Assert.All(counts, count => Assert.Equal(3, count));
        Assert.Equal(8, wire.Most);
    }

    private JumpCloudClient Connect(string key) => new(Options(key));

    private JumpCloudClientOptions Options(string key)
    {
        var options = new JumpCloudClientOptions { ApiKey = key, ConsoleAddress = sandbox.JumpCloud.ConsoleAddress, ApiAddress = sandbox.JumpCloud.InsightsAddress };
        options.Retry.Delay = TimeSpan.Zero;
        return options;
    }

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> collected = [];
        await foreach (var item in items)
            collected.Add(item);

        return collected;
    }

    private sealed class InFlightCounter() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private readonly Lock sync = new();
        private int now;

        public int Most { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (sync)
                Most = Math.Max(Most, ++now);

            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                lock (sync)
                    now--;
            }
        }
    }
}
