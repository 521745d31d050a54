using System.Net;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests;

public sealed class EventTests : JumpCloudTest
{
    private const string Events = "/insights/directory/v1/events";

    private DateTimeOffset from;

    [Fact]
    public async Task ReadEventsAsync_ComingAndGoing_IsToldInOrderInOneRequest()
    {
        Play();

        var events = await ReadAsync();

        Assert.Equal(
            [UsageEventKind.UserCreated, UsageEventKind.DeviceCreated, UsageEventKind.UserDeleted, UsageEventKind.DeviceDeleted],
            events.Value.Select(entry => entry.Kind));
        Assert.Equal([0, 1, 3, 4], events.Value.Select(entry => (entry.At - from).Hours));
        Assert.Equal([(Events, 1)], Asked());
    }

    [Fact]
    public async Task ReadEventsAsync_EndOfTheSpan_IsExcludedAndItsStartIncluded()
    {
        Play();

        var events = await Source.ReadEventsAsync(FirstTenant, from, from.AddHours(3), Cancel);

        Assert.Equal([UsageEventKind.UserCreated, UsageEventKind.DeviceCreated], events.Value.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task ReadEventsAsync_AnotherOrganization_HasItsOwn()
    {
        Play();

        Assert.Empty((await Source.ReadEventsAsync(new TenantId(Sandbox.JumpCloud.Organizations[1].Id), from, from.AddDays(1), Cancel)).Value);
    }

    [Fact]
    public async Task ReadEventsAsync_RepeatedAndFailedEvents_CountOnceOrNotAtAll()
    {
        from = Sandbox.Clock.GetUtcNow();
        var at = from.AddMinutes(1).ToString("O");
        Sandbox.Faults.Add(SandboxFault.Answer(Events, HttpStatusCode.OK,
            $$"""
            [{"id":"a","timestamp":"{{at}}","event_type":"user_create","success":true},
             {"id":"a","timestamp":"{{at}}","event_type":"user_create","success":true},
             {"id":"b","timestamp":"{{at}}","event_type":"user_create","success":false},
             {"id":"c","timestamp":"{{at}}","event_type":"user_login"}]
            """));

        Assert.Equal(["a"], (await ReadAsync()).Value.Select(entry => entry.Id));
    }

    [Fact]
    public async Task ReadEventsAsync_EventWithoutTime_IsUnknown()
    {
        Sandbox.Faults.Add(SandboxFault.Answer(Events, HttpStatusCode.OK, """[{"id":"a","event_type":"user_create"}]"""));

        Assert.Contains("no id or no time", (await ReadAsync()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task ReadEventsAsync_OrganizationOutOfReach_IsUnknown(HttpStatusCode status)
    {
        Sandbox.Faults.Add(SandboxFault.Answer(Events, status));

        Assert.Contains("the events could not be read", (await ReadAsync()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    public async Task ReadEventsAsync_BodyIsBroken_IsUnknown(SandboxFaultKind kind)
    {
        Play();
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = Events });

        Assert.False((await ReadAsync()).IsKnown);
    }

    [Fact]
    public async Task ReadEventsAsync_TenantThatIsGone_IsUnknown()
    {
        var gone = FirstTenant;
        Sandbox.JumpCloud.RemoveOrganization(First.Id);

        Assert.False((await Source.ReadEventsAsync(gone, from, from.AddDays(1), Cancel)).IsKnown);
    }

    [Fact]
    public async Task ReadEventsAsync_KeyRefusedEverywhere_Throws()
    {
        Sandbox.JumpCloud.ApiKey = "jca_another";

        await Assert.ThrowsAsync<JumpCloudCredentialsException>(ReadAsync);
    }

    [Fact]
    public async Task ReadEventsAsync_OtherNamesOfEventsAndServices_AreAskedFor()
    {
        Play();
        var source = CreateSource(new JumpCloudOptions { EventServices = ["directory"], UserCreatedEvent = "user_suspended" });
        Sandbox.JumpCloud.SuspendUser(First.Id, First.Users.First().Id);

        var events = await source.ReadEventsAsync(FirstTenant, from, from.AddDays(1), Cancel);

        Assert.Single(events.Value, entry => entry.Kind == UsageEventKind.UserCreated);
    }

    [Fact]
    public void EventTimes_Defaults_AreNinetyDaysAndAnHour()
    {
        Assert.Equal((TimeSpan.FromDays(90), TimeSpan.FromHours(1)), (Source.EventRetention, Source.EventLag));
        Assert.Equal(TimeSpan.FromMinutes(5), CreateSource(new JumpCloudOptions { EventLag = TimeSpan.FromMinutes(5) }).EventLag);
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(2);

    private void Play()
    {
        from = Sandbox.Clock.GetUtcNow();
        var user = Sandbox.JumpCloud.AddUser(First.Id, "newcomer");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var device = Sandbox.JumpCloud.AddDevice(First.Id, "laptop");
        Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        Sandbox.JumpCloud.RemoveUser(First.Id, user.Id);
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Sandbox.JumpCloud.RemoveDevice(First.Id, device.Id);
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
    }

    private Task<Reading<IReadOnlyList<UsageEvent>>> ReadAsync() => Source.ReadEventsAsync(FirstTenant, from, from.AddDays(1), Cancel);
}
