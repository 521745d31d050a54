using Integration.Core.Notices;

namespace Integration.Core.Tests.Notices;

/// <summary>What several jobs find of the connection that they share.</summary>
public sealed class SharedFindingTests : IDisposable
{
    private static readonly (string Job, string Scope)[] Jobs = [("billing", "preflight"), ("ticketing", "ticketing-check"), ("assets", "assets-check")];

    private readonly Post post = new();

    public void Dispose() => post.Dispose();

    [Fact]
    public async Task Finding_OfThreeJobs_IsToldByTheFirstThatOpensOrChangesItAndTheLastThatClosesIt()
    {
        var mail = post.Add("mail");
        await FindAsync("It expires within 30 days.");
        await FindAsync("It expires within 14 days.");
        await FindAsync("It expires within 14 days.");
        await FindAsync(null);

        Assert.Equal(["billing: opened PRE106", "billing: changed PRE106", "assets: closed PRE106; all is well"], mail.Titles);
        Assert.Equal([1, 1, 0], mail.Notices.Select(notice => notice.StillOpen));
    }

    [Fact]
    public async Task Finding_OfSeveralJobs_IsCountedOnceAmongThoseStillOpen()
    {
        var mail = post.Add("mail");
        await FindAsync("It expires within 30 days.");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();

        Assert.Equal(2, mail.Notices.Last().StillOpen);
    }

    [Fact]
    public async Task Finding_ThatOneJobHasToldTheOthers_IsStillToldToWhomOnlyAnotherConcerns()
    {
        var mail = post.Add("mail", new NoticeFilter { Jobs = { "assets" } });
        await FindAsync("It expires within 30 days.");
        await FindAsync(null);

        Assert.Equal(["assets: opened PRE106", "assets: closed PRE106; all is well"], mail.Titles);
    }

    [Fact]
    public async Task Finding_ThatAJobFindsDifferently_IsToldAsAChange()
    {
        var mail = post.Add("mail");
        await post.FindInAsync("preflight", Key("It may expire."));
        await post.TellAsync("billing");
        await post.FindInAsync("assets-check", Key("It expires."));
        await post.TellAsync("assets");

        Assert.Equal(["billing: opened PRE106", "assets: changed PRE106"], mail.Titles);
    }

    [Fact]
    public async Task Finding_ThatAnotherJobHasNotToldYet_IsTold()
    {
        var mail = post.Add("mail");
        await post.FindInAsync("ticketing-check", Key("It expires."));
        await post.FindInAsync("preflight", Key("It expires."));
        await post.TellAsync("billing");
        await post.TellAsync("ticketing");

        Assert.Equal(["billing: opened PRE106"], mail.Titles);
    }

    private static Finding Key(string text) => Post.Finding("PRE106", "connection:source:key", text: text);

    private async Task FindAsync(string? text)
    {
        foreach (var (job, scope) in Jobs)
        {
            await post.FindInAsync(scope, text is null ? [] : [Key(text)]);
            await post.TellAsync(job);
        }
    }
}
