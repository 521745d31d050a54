using System.Globalization;
using System.Net;
using Autotask.Client;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Integration.Testing;
using TicketFields = Integration.Core.Ticketing.TicketFields;

namespace Integration.Autotask.Tests.Tickets;

public sealed class TicketContractSuiteTests
{
    public static TheoryData<string> Names => [.. Cases().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnTheSandbox_Passes(string name) => Cases().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases() => TicketTargetContract.Cases(Fixture.StartAsync);

    private sealed class Fixture(SandboxServer sandbox) : ITicketTargetFixture
    {
        private readonly AutotaskClient client = new(new AutotaskClientOptions
        {
            UserName = sandbox.Autotask.UserName,
            Secret = sandbox.Autotask.Secret,
            IntegrationCode = sandbox.Autotask.IntegrationCode,
            ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
            Retry = { Enabled = false },
        });

        public ITicketTarget Target => field ??= new AutotaskTicketTarget(client, time: sandbox.Clock);

        public TimeProvider Time => TimeProvider.System;

        public AccountId Account => new(sandbox.Autotask.Companies[0].Id.ToString(CultureInfo.InvariantCulture));

        public TicketFields Fields { get; } = new()
        {
            Queue = "JumpCloud Alerts",
            Priority = "High",
            Status = "New",
            CompleteStatus = "Complete",
            NoteType = "Task Notes",
            Publish = "All Autotask Users",
        };

        public static async Task<ITicketTargetFixture> StartAsync(CancellationToken cancellationToken) =>
            new Fixture(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(1), FreezesClock = true }, cancellationToken));

        public Task AddNoteAsync(TicketId ticket, string text, CancellationToken cancellationToken = default)
        {
            sandbox.Autotask.AddTicketNote(long.Parse(ticket.Value, CultureInfo.InvariantCulture), text);
            return Task.CompletedTask;
        }

        public Task<bool> FailReadsAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.Status,
                Route = "*/query",
                Status = HttpStatusCode.InternalServerError,
                Body = """{"errors":["Something new."]}""",
                Times = null,
            });
            return Task.FromResult(true);
        }

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default)
        {
            sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.ReplyLost,
                When = request => request.Method is "POST" or "PATCH" && !request.Path.EndsWith("/query", StringComparison.OrdinalIgnoreCase),
            });
            return Task.FromResult(true);
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await sandbox.DisposeAsync();
        }
    }
}
