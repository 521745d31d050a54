using System.Net;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Wire;
using Integration.Sandbox.Control;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Dots.Wire;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud;
using Integration.Sandbox.JumpCloud.Wire;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;
using Integration.Sandbox.SnipeIt;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.Sandbox.SnipeIt.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Integration.Sandbox;

/// <summary>JumpCloud, Autotask, Snipe-IT and Dots as stateful servers on one loopback address. Safe for use by several threads.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SandboxServer(SandboxOptions options)
    {
        var seed = options.Seed ?? SandboxSeed.Msp();
        var start = options.StartTime ?? seed.StartTime;
        Clock = new SandboxClock(start, options.FreezesClock);
        Autotask = new SandboxAutotask(Clock, new AutotaskBehavior { CanReadCosts = seed.CanReadCosts, IsUserKnown = seed.IsApiUserKnown }, Log);
        JumpCloud = new SandboxJumpCloud(Clock, new JumpCloudBehavior());
        SeedPlanter.Plant(seed, JumpCloud.World, Autotask, start);
        SnipeIt = new SandboxSnipeIt(Clock, new SnipeItBehavior());
        SnipeItPlanter.Plant(seed.SnipeIt, SnipeIt.World, start);
        Dots = new SandboxDots(Clock, new DotsBehavior());
        DotsPlanter.Plant(seed.Dots, Dots.World);
        app = Build(options.Port);
    }

    /// <summary>Gets the base address of everything: all vendors and the control routes.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Gets the Autotask server.</summary>
    public SandboxAutotask Autotask { get; }

    /// <summary>Gets the JumpCloud server.</summary>
    public SandboxJumpCloud JumpCloud { get; }

    /// <summary>Gets the Snipe-IT server.</summary>
    public SandboxSnipeIt SnipeIt { get; }

    /// <summary>Gets the Dots server.</summary>
    public SandboxDots Dots { get; }

    /// <summary>Gets the time all servers live in.</summary>
    public SandboxClock Clock { get; }

    /// <summary>Gets what goes wrong.</summary>
    public FaultList Faults { get; } = new();

    /// <summary>Gets what the servers saw and kept.</summary>
    public SandboxLog Log { get; } = new();

    /// <summary>Starts the servers.</summary>
    /// <param name="options">How; null takes the defaults.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The running servers, to be disposed of when they are done with.</returns>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new SandboxServer(options ?? new SandboxOptions());
        await server.app.StartAsync(cancellationToken).ConfigureAwait(false);
        server.Address = new Uri(server.app.Urls.First());
        server.Autotask.ZoneDiscoveryAddress = server.Address;
        server.JumpCloud.ConsoleAddress = server.JumpCloud.InsightsAddress = server.Address;
        server.SnipeIt.Address = new Uri(server.Address, SandboxSnipeIt.Folder + "/");
        server.Dots.Address = new Uri(server.Address, SandboxDots.PublicFolder + "/");
        server.Dots.PartnerAddress = new Uri(server.Address, SandboxDots.PartnerFolder + "/");
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync().ConfigureAwait(false);

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = null;
            // Directory Insights takes one header per organization, and states no limit.
            kestrel.Limits.MaxRequestHeaderCount = 20_000;
            kestrel.Limits.MaxRequestHeadersTotalSize = 1024 * 1024;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var routes = builder.Build();
        var pipeline = new RequestPipeline(Log, Faults, new FaultPlayer(Autotask), Clock);
        new AutotaskRoutes(pipeline, Autotask, Clock, Log).MapTo(routes);
        new JumpCloudRoutes(pipeline, JumpCloud, Autotask, Clock, Log).MapTo(routes);
        new SnipeItRoutes(pipeline, SnipeIt, Clock, Log).MapTo(routes);
        new DotsRoutes(pipeline, Dots, Clock, Log).MapTo(routes);
        new ControlRoutes(routes, this).Map();
        return routes;
    }
}
