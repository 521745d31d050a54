using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public class TicketKeysTests
{
    private static readonly TicketKeys Keys = new("jc");

    [Fact]
    public void Episode_SameAlertAndOpening_IsTheSameKeyForever() => Assert.Equal(
        "jc-ssc2cqzsbje6uyux57vnlazvdcrpthb7pf54yje2",
        Keys.Episode(new AlertReference(new TenantId("64f0"), new AlertId("b1")), new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2))));

    [Fact]
    public void Keys_DifferentThings_AreDifferent()
    {
        var (one, other) = (new AlertReference(new TenantId("a"), new AlertId("bc")), new AlertReference(new TenantId("ab"), new AlertId("c")));
        string[] keys =
        [
            Keys.Episode(one, Desk.Noon), Keys.Episode(other, Desk.Noon), Keys.Episode(one, Desk.Noon.AddTicks(1)), Keys.FollowUp("jc-1", 1), Keys.FollowUp("jc-1", 2),
            Keys.Digest(one.Tenant, "rule", Desk.Noon, 0), Keys.Digest(one.Tenant, "rule", Desk.Noon, 1), Keys.Digest(one.Tenant, "Rule", Desk.Noon, 0),
            Keys.Note("a", "bc"), Keys.Note("ab", "c"), Keys.Status("a", "bc"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^jc[ns]?-[a-z2-7]{40}$", key));
    }
}
