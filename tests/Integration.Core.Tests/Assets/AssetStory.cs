using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

/// <summary>Three nights: two devices get assets and one is adopted, then two of them change, then nothing is left to do.</summary>
internal static class AssetStory
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Tells the story; a process that is killed is followed by another one that starts over.</summary>
    /// <returns>True when the process was killed.</returns>
    public static bool Tell(AssetProcess process, Kill kill)
    {
        process.Source.Add("d1");
        process.Source.Add("d2", "PF0B34");
        process.Source.Add("d3", "PF0C56");
        process.Target.Add("pf0c56", asset => asset with { Assignee = "ann", Name = "Ann's laptop" });
        process.Live();
        process.Start(kill);
        var wasKilled = Night(process);
        process.Source.Change("d1", device => device with { Model = "21CB" });
        process.Source.Change("d3", device => device with { Model = "21CB" });
        wasKilled |= Night(process);
        wasKilled |= Night(process);
        Night(process);
        return wasKilled;
    }

    public static void AssertTold(AssetProcess process)
    {
        process.Target.Settle();
        Assert.Equal(
            ["PF0A12 21CB", "PF0B34 20XW", "pf0c56 21CB"],
            process.Target.Assets.Select(asset => $"{asset.SerialNumber} {asset.Values["model"]}").Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["d1", "d2", "d3"], process.ReadLinks().Select(link => link.Device.Id.Value));
        Assert.Equal(3, process.ReadLinks().Select(link => link.Asset).Distinct().Count());
        Assert.Equal("Ann's laptop ann", process.Target.Assets.Where(asset => asset.Id.Value == "1").Select(asset => $"{asset.Name} {asset.Assignee}").Single());
        Assert.All(process.Target.Assets.Where(asset => asset.Id.Value != "1"), asset => Assert.Null(asset.Assignee));
        Assert.Equal(2, process.Target.Committed.Count(write => write.StartsWith("create", StringComparison.Ordinal)));
    }

    private static bool Night(AssetProcess process)
    {
        process.After(Day);
        try
        {
            process.Run();
            return false;
        }
        catch (KilledException)
        {
            process.Start();
            process.Run();
            return true;
        }
    }
}
