using System.Text;

namespace Autotask.Client.Tests;

public sealed class PicklistTests
{
    private static readonly IReadOnlyList<EntityField> Fields =
        Envelope.ReadRecords<EntityField>(Encoding.UTF8.GetBytes(Payload.Read("ticket-fields.json")), "fields"u8);

    [Theory]
    [InlineData("In Progress")]
    [InlineData("  in progress ")]
    [InlineData("8")]
    [InlineData(" 8 ")]
    public void GetId_ByLabelOrId_IsTheId(string text) => Assert.Equal(8, List("status").GetId(text));

    [Fact]
    public void Find_ByTheIdOfARow_HasItsLabel()
    {
        var value = List("priority").Find(2);

        Assert.Equal(("Medium", true, true), (value?.Label, value?.IsActive, value?.IsDefaultValue));
        Assert.Null(List("priority").Find(3));
    }

    [Fact]
    public void Find_ALabelThatNoValueHas_IsNull() => Assert.Null(List("status").Find("Closed"));

    [Fact]
    public void Get_ALabelThatNoValueHas_NamesTheActiveOnes()
    {
        var exception = Assert.Throws<ArgumentException>(() => List("queueID").Get("Alerts"));

        Assert.Equal("Autotask has no Tickets.queueID 'Alerts'. It has: Client Portal (5), Monitoring Alert (29683482).", exception.Message);
    }

    [Fact]
    public void Get_FromALongList_NamesTheFirst()
    {
        var list = new AutotaskPicklist("Things", new EntityField
        {
            Name = "kind",
            PicklistValues = [.. Enumerable.Range(1, 30).Select(number => new PicklistValue { Value = $"{number}", Label = $"Kind {number}" })],
        });

        var exception = Assert.Throws<ArgumentException>(() => list.Get("Other"));

        Assert.EndsWith("Kind 24 (24), Kind 25 (25) and 5 more.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ALabelThatSeveralHave_IsRefusedWithTheirIds()
    {
        var exception = Assert.Throws<ArgumentException>(() => List("status").Find("waiting"));

        Assert.Equal("Autotask has 2 Tickets.status 'waiting': 21, 22. Use the id of the one that is meant.", exception.Message);
    }

    [Fact]
    public void Find_ALabelThatAnInactiveValueHasToo_IsTheActiveOne() => Assert.Equal("29683482", List("queueID").Find("Monitoring Alert")?.Value);

    [Fact]
    public void Find_ALabelThatOnlyAnInactiveValueHas_TellsThatItIs() => Assert.False(List("status").Find("Retired")?.IsActive);

    [Fact]
    public void GetValuesFor_AParent_AreThoseOfItAndThoseOfAll()
    {
        Assert.Equal("issueType", List("subIssueType").ParentField);
        Assert.Equal(["Other", "Disk", "Any"], List("subIssueType").GetValuesFor(10).Select(value => value.Label));
        Assert.Null(List("status").ParentField);
        Assert.Equal(List("status").Values, List("status").GetValuesFor(10));
    }

    [Theory]
    [InlineData("Other", 10, 136)]
    [InlineData("Other", 11, 180)]
    [InlineData("Any", 11, 190)]
    [InlineData("181", 11, 181)]
    public void GetId_WithAParent_LooksAmongItsValues(string text, int parent, int expected) => Assert.Equal(expected, List("subIssueType").GetId(text, parent));

    [Theory]
    [InlineData("Firewall")]
    [InlineData("181")]
    public void Get_AValueOfAnotherParent_IsRefused(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => List("subIssueType").Get(text, 10));

        Assert.Equal($"Autotask has no Tickets.subIssueType '{text}' for issueType 10. It has: Other (136), Disk (137), Any (190).", exception.Message);
    }

    [Fact]
    public void Find_ALabelThatRecursFromParentToParent_NamesTheParents()
    {
        var exception = Assert.Throws<ArgumentException>(() => List("subIssueType").Find("Other"));

        Assert.Equal("Autotask has 2 Tickets.subIssueType 'Other': 136 (of issueType 10), 180 (of issueType 11). Use the id of the one that is meant.", exception.Message);
    }

    [Fact]
    public void GetId_OfATextValue_SaysThatItIsNoNumber()
    {
        var list = new AutotaskPicklist("Resources", new EntityField { Name = "emailTypeCode", PicklistValues = [new PicklistValue { Value = "PRIMARY", Label = "Primary" }] });

        var exception = Assert.Throws<InvalidOperationException>(() => list.GetId("primary"));

        Assert.Equal("Resources.emailTypeCode 'primary' is 'PRIMARY' in Autotask, which is no number. Use the value itself.", exception.Message);
    }

    private static AutotaskPicklist List(string field) => new("Tickets", Fields.Single(candidate => candidate.Name == field));
}
