using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Assets;

/// <summary>The process dies right before or right after every durable transition of a story; the next process ends in the same world.</summary>
public class AssetKillEdgeTests
{
    [Theory]
    [InlineData(Fault.None, false)]
    [InlineData(Fault.None, true)]
    [InlineData(Fault.ReplyLostAfterCommit, false)]
    [InlineData(Fault.ReplyLostAfterCommit, true)]
    [InlineData(Fault.CommitsAfterClientGaveUp, false)]
    [InlineData(Fault.CommitsAfterClientGaveUp, true)]
    [InlineData(Fault.NeverArrives, true)]
    [InlineData(Fault.VisibleLater, true)]
    internal async Task Run_KilledAtEveryEdge_EndsWithOneAssetADevice(Fault fault, bool after)
    {
        for (var edge = 0; ; edge++)
        {
            using var process = new AssetProcess();
            var met = new HashSet<string>();
            process.Target.NextFault = write => met.Add(write) ? fault : Fault.None;

            var wasKilled = AssetStory.Tell(process, after ? Kill.After(edge) : Kill.Before(edge));

            AssetStory.AssertTold(process);
            Assert.Empty(await process.Store.Journal.ListAsync([JournalState.Intent, .. JournalMoves.Open]));
            if (!wasKilled)
            {
                Assert.True(edge > 15, "The undisturbed story has more edges than were reached.");
                return;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_KilledAtEveryEdgeAndApprovedAgain_WritesEachChangeOnce(bool after)
    {
        for (var edge = 0; ; edge++)
        {
            using var process = new AssetProcess();
            process.Source.Add("d1");
            process.Source.Add("d2", "PF0B34", model: "21CB");
            process.Target.Add("PF0B34");
            var plan = process.Plan();
            process.Start(after ? Kill.After(edge) : Kill.Before(edge));

            var wasKilled = WasKilled(() => process.Apply(plan));
            process.Start();
            process.Apply(plan);

            Assert.Equal(["create PF0A12", "update 1 model=21CB"], process.Target.Committed);
            Assert.Equal(["d1 2", "d2 1"], process.ReadLinks().Select(link => $"{link.Device.Id} {link.Asset}"));
            if (!wasKilled)
            {
                Assert.True(edge > 6, "The undisturbed run has more edges than were reached.");
                return;
            }
        }
    }

    [Fact]
    public void Run_Undisturbed_CrossesEveryEdgeOfTheHappyPath()
    {
        using var process = new AssetProcess();
        var kill = Kill.Never();

        AssetStory.Tell(process, kill);

        Assert.Equal(
            [
                "links", "→Intent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent",
                "Sent→Verified", "Sent→Verified", "Sent→Verified", "links",
            ],
            kill.Transitions.Take(12));
    }

    private static bool WasKilled(Action run)
    {
        try
        {
            run();
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }
}
