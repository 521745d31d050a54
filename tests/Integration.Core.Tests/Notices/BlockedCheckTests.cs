using Integration.Core.Checks;
using Integration.Core.Tests.Assets;
using Integration.Core.Tests.Ticketing;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Notices;

/// <summary>A check that something ended early closes nothing that it did not look at.</summary>
public sealed class BlockedCheckTests
{
    private static readonly Finding Key = Post.Finding("PRE106", "connection:source:key", text: "The API key expires within 14 days.");
    private static readonly Finding Clock = Post.Finding("PRE107", text: "The clock is behind.");
    private static readonly Finding Unreachable = Post.Finding("PRE102", severity: FindingSeverity.Blocking, text: "JumpCloud could not be asked.");
    private static readonly Finding Refused = Post.Finding("PRE101", severity: FindingSeverity.Blocking, text: "The key is refused.");
    private static readonly Finding OfTarget = Post.Finding("PRE008", "connection:target", text: "Costs are hidden.");

    [Fact]
    public void NotLookedAt_OfABlockedConnection_IsWhatDidNotBlockIt()
    {
        Assert.Equal([Key, Clock], BlockedCheck.NotLookedAt([Refused], [Key, Unreachable, Clock, OfTarget]));
        Assert.Empty(BlockedCheck.NotLookedAt([Key], [Clock, Unreachable]));
        Assert.Empty(BlockedCheck.NotLookedAt([Unreachable with { Subject = "connection:store" }], [Key, OfTarget]));
    }

    [Fact]
    public void NotLookedAt_OfRules_IsAllOfThemWhereTheTargetIsBlocked()
    {
        var rule = Post.Finding("TCK002", "rule:all:Queue", FindingSeverity.Blocking);

        Assert.Equal([rule], BlockedCheck.NotLookedAt([Unreachable with { Subject = "connection:target" }], [rule, Key]));
        Assert.Empty(BlockedCheck.NotLookedAt([rule], [OfTarget, rule with { Subject = "rule:other:Queue" }]));
    }

    [Fact]
    public void Ticketing_WhoseSourceCannotBeAsked_KeepsWhatItKnowsOfTheKey()
    {
        using var process = new Process();
        var mail = new Mailbox("mail");
        process.Notifiers.Add(mail);
        foreach (var found in new Finding[][] { [Key], [Unreachable], [Refused], [Key], [] })
        {
            process.Source.Findings.Clear();
            process.Source.Findings.AddRange(found);
            process.After(TimeSpan.FromHours(2)).Run();
        }

        Assert.Equal(
            [
                "ticketing: opened PRE106",
                "ticketing: opened PRE102, NTC001",
                "ticketing: opened PRE101; closed PRE102",
                "ticketing: closed NTC001, PRE101",
                "ticketing: closed PRE106; all is well",
            ],
            mail.Titles);
    }

    [Fact]
    public void Ticketing_WhoseTargetCannotBeAsked_KeepsWhatItKnowsOfRules()
    {
        using var process = new Process();
        var mail = new Mailbox("mail");
        process.Notifiers.Add(mail);
        process.Options.Ticketing.Rules.Add(new TicketingRule { Name = "imported", IsUnverified = true });
        process.Run();
        process.Target.Findings.Add(Unreachable with { Subject = "connection:target" });
        process.After(TimeSpan.FromHours(2)).Run();
        process.Target.Findings.Clear();
        process.Run();

        Assert.Equal(["ticketing: opened TCK003", "ticketing: opened PRE102, NTC001", "ticketing: closed PRE102, NTC001"], mail.Titles);
    }

    [Fact]
    public void Assets_WhoseSourceCannotBeAsked_KeepsWhatItKnowsOfTheKey()
    {
        using var process = new AssetProcess();
        var mail = new Mailbox("mail");
        process.Notifiers.Add(mail);
        foreach (var found in new Finding[][] { [Key], [Unreachable], [Key] })
        {
            process.Source.Findings.Clear();
            process.Source.Findings.AddRange(found);
            process.Run();
        }

        Assert.Equal(["assets: opened PRE106", "assets: opened PRE102, NTC001", "assets: closed PRE102, NTC001"], mail.Titles);
    }
}
