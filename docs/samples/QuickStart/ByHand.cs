using Integration.Autotask;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.JumpCloud;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart;

/// <summary>What a person or a host does beside the nightly run; the guides quote it.</summary>
internal static class ByHand
{
    public static void Host(IServiceCollection services, IConfiguration settings)
    {
        #region nightly
        services.AddIntegration(options =>
            {
                options.Nightly.At = new TimeOnly(2, 30);
                options.Nightly.TimeZone = "Europe/Berlin";
                options.Billing.Approval = ApprovalMode.Automatic;
            })
            .UseSqlite("billing.db")
            .AddJumpCloud(settings.GetSection("JumpCloud"))
            .AddAutotask(settings.GetSection("Autotask"))
            .RunNightly();
        #endregion
    }

    public static void HostAssets(IServiceCollection services, IConfiguration settings)
    {
        #region assets
        services.AddIntegration(options =>
            {
                options.Assets.Mode = AssetSyncMode.DownloadAndSync;
                options.Assets.Approval = ApprovalMode.Automatic;
                options.Assets.Fields.Add(new AssetFieldOptions { Name = "Cost centre", Attribute = "costCentre" });
                options.Assets.Fields.Add(new AssetFieldOptions { Name = AssetFields.Model, Owner = AssetFieldOwner.Target });
            })
            .UseSqlite("assets.db")
            .AddJumpCloud(settings.GetSection("JumpCloud"))
            .AddAutotask(settings.GetSection("Autotask"))
            .UseAutotaskAssets()
            .AddAssetField(AssetField.Day("Enrolled", device => device.EnrolledAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null))
            .RunAssets();
        #endregion
    }

    public static async Task<AssetReport> SyncAssetsAsync(IServiceProvider provider)
    {
        #region assets-approve
        var job = provider.GetRequiredService<AssetJob>();
        var plan = await job.PlanAsync();
        foreach (var change in plan.Changes)
            Console.WriteLine($"{change.Subject}: {change.Reason} {change.Evidence}");

        var report = await job.ApplyAsync(plan.Hash, approvedBy: "maria");
        foreach (var reason in report.Outcomes.GroupBy(outcome => (outcome.Kind, outcome.Cause)))
            Console.WriteLine($"{reason.Count()} {reason.Key.Kind} {reason.Key.Cause}");

        return report;
        #endregion
    }

    public static async Task ConnectAsync(IServiceProvider provider)
    {
        #region assets-connect
        var connecting = provider.GetRequiredService<AssetConnecting>();
        var connection = await connecting.ReadAsync();
        foreach (var mode in connection.Modes)
            Console.WriteLine($"{mode.Mode}: {string.Join(' ', mode.Consequences)}");

        var connected = await connecting.SyncAsync(new AssetConsent { By = "maria", Mode = AssetSyncMode.Sync, KeyNeverExpires = true });
        Console.WriteLine($"{connected.Downloaded.Count()} downloaded, {connected.Synced.Count()} synced, {connected.LeftAlone.Count()} left alone.");
        foreach (var asset in connected.Report.Unassigned ?? [])
            Console.WriteLine($"{asset.Tag} {asset.SerialNumber} is assigned to nobody; {connected.AssignedBy} assigns it.");
        #endregion
    }

    public static async Task<RunReport> ApproveAsync(IServiceProvider provider)
    {
        #region approve
        var job = provider.GetRequiredService<BillingJob>();
        var plan = await job.PlanAsync();
        foreach (var change in plan.Changes.OfType<UnitsChange>())
            Console.WriteLine($"{change.Line}: {change.From} -> {change.To} from {change.EffectiveDate:yyyy-MM-dd}. {change.Reason}");

        return await job.ApplyAsync(plan.Hash, approvedBy: "maria", why: "checked against the October invoices");
        #endregion
    }

    public static async Task ReviewAsync(IServiceProvider provider)
    {
        #region review
        var review = provider.GetRequiredService<PlanReview>();
        foreach (var saved in await review.ListAsync("billing"))
            Console.WriteLine($"{saved.Plan.Hash[..12]} of {saved.Plan.CreatedAt:u}: {saved.Status}. {saved.Because}");

        var latest = (await review.ListAsync("billing", count: 1))[0];
        var others = latest.Changes.Where(change => change.Status == PlanStatus.Waiting && change.Name != "Contoso").Select(change => change.Id).ToList();
        await review.ApproveAsync(latest.Plan.Hash, by: "maria", why: "checked with the customers", changes: others);
        #endregion
    }

    public static async Task LinkAsync(IServiceProvider provider)
    {
        #region link
        var store = provider.GetRequiredService<ISyncStore>();
        await store.OpenAsync();
        await store.Links.SaveAsync(
        [
            new Link
            {
                Tenant = new TenantId("5f0c9a1b2c3d4e5f6a7b8c9d"),
                TenantName = "Contoso Dental",
                Product = "jumpcloud",
                Account = new AccountId("1061"),
                AccountName = "Contoso Dental Group, Inc.",
                Contract = new ContractId("7001"),
                Line = new ContractLineId("20001"),
                Policy = new BillingPolicy { Minimum = 5, Excluded = 1, TimeZone = "America/New_York" },
            },
        ]);
        #endregion
    }

    public static async Task ExcludeAsync(IServiceProvider provider, TenantId tenant)
    {
        #region exclude
        var store = provider.GetRequiredService<ISyncStore>();
        var link = (await store.Links.ListAsync()).Single(link => link.Tenant == tenant);
        await store.Links.SaveAsync([link with { ExcludedBecause = "billed by the head office" }]);
        #endregion
    }
}
