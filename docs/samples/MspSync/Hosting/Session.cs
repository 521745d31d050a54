using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Checks;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MspSync.Rendering;

namespace MspSync.Hosting;

/// <summary>What one invocation works with. Configuration is read and services are built when first asked for.</summary>
internal sealed class Session(Screen screen, string? configFile, string? storePath) : IAsyncDisposable
{
    private static readonly Type[] NeedNoAutotask = [typeof(AssetJob), typeof(AssetConnecting), typeof(NoticeDelivery), typeof(Preflight)];

    private ServiceProvider? services;
    private SqliteSyncStore? storeFile;

    public Screen Screen => screen;

    /// <summary>Gets the options as the person gave them, for commands that are shown to be typed next.</summary>
    public (string? Config, string? Store) Given => (configFile, storePath);

    public IConfigurationRoot Settings => field ??= Hosting.Settings.Load(configFile);

    public string StorePath => storePath ?? Settings["Store:Path"] ?? "mspsync.db";

    public async Task<TJob> OpenJobAsync<TJob>(CancellationToken cancellationToken)
        where TJob : class
    {
        if (!NeedNoAutotask.Contains(typeof(TJob)) && AssetSettings.IsWithoutAutotask(Settings))
            throw new ConfigurationException("The configuration has no section Autotask, so only the commands of 'MspSync assets' and those that look at the store work.");

        var opened = await OpenAsync(cancellationToken);
        opened.GetRequiredService<IStartupValidator>().Validate();
        return opened.GetRequiredService<TJob>();
    }

    /// <summary>Makes sure that assets have a target, before anything is opened; and takes a mode in place of the configuration's.</summary>
    /// <exception cref="ConfigurationException">The configuration names no target.</exception>
    public AssetSettings UseAssets(AssetSyncMode? mode)
    {
        var assets = AssetSettings.Of(Settings);
        if (assets.Target is null)
            throw new ConfigurationException($"Where assets are kept is not configured. Set Assets:Target to one of {string.Join(", ", Enum.GetNames<AssetTargetKind>())}.");

        if (mode is { } chosen)
            Settings[AssetSettings.ModeSetting] = chosen.ToString();

        return assets;
    }

    /// <summary>Reads the integration's settings alone: nobody is asked anything for it.</summary>
    public async Task<IntegrationOptions> ReadOptionsAsync()
    {
        await using var provider = Engine.Build(Settings, StorePath, TimeProvider.System);
        return provider.GetRequiredService<IOptions<IntegrationOptions>>().Value;
    }

    /// <summary>Opens a store that is there already: looking at one must not make one.</summary>
    public async Task<ISyncStore> OpenStoreAsync(CancellationToken cancellationToken)
    {
        RequireStore();
        var opened = await OpenAsync(cancellationToken);
        var store = opened.GetRequiredService<ISyncStore>();
        await store.OpenAsync(cancellationToken);
        return store;
    }

    /// <summary>Opens a store that is there already, and nothing beside it: with --store no configuration is read.</summary>
    public async Task<SqliteSyncStore> OpenStoreFileAsync(CancellationToken cancellationToken)
    {
        RequireStore();
        storeFile = new SqliteSyncStore(StorePath);
        await storeFile.OpenAsync(cancellationToken);
        return storeFile;
    }

    public async Task<IServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        if (services is null)
        {
            var time = await SandboxTime.FindAsync(Settings["Sandbox:Control"], cancellationToken);
            services = Engine.Build(Settings, StorePath, time);
        }

        return services;
    }

    /// <summary>Gets today in UTC, by the clock of the sandbox where there is one.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        DateOnly.FromDateTime((await OpenAsync(cancellationToken)).GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    public async ValueTask DisposeAsync()
    {
        if (storeFile is not null)
            await storeFile.DisposeAsync();

        if (services is not null)
        {
            await services.DisposeAsync();
        }
    }

    private void RequireStore()
    {
        // A folder is refused by the store itself, which says that it is one.
        if (!File.Exists(StorePath) && !Directory.Exists(StorePath))
            throw new ConfigurationException($"There is no store {Path.GetFullPath(StorePath)}. Name it with --store or Store:Path; 'MspSync plan', 'run', 'alerts run' or 'assets plan' makes one.");
    }
}
