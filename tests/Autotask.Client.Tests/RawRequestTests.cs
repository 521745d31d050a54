namespace Autotask.Client.Tests;

public sealed class RawRequestTests
{
    [Theory]
    [InlineData("Tickets/query", "Tickets")]
    [InlineData("Tickets?search={\"filter\":[]}", "Tickets")]
    [InlineData("Tickets/7/Notes", "Tickets,Notes")]
    [InlineData("Tickets/7/Notes?page=2", "Tickets,Notes")]
    [InlineData("Tickets/entityInformation/fields", "Tickets")]
    public void Path_OfAChild_TakesTheSlotsOfParentAndChild(string path, string objects) =>
        Assert.Equal(objects.Split(','), new AutotaskRequest { Method = HttpMethod.Get, Path = path }.ToCall(null).GovernorKeys);

    [Theory]
    [InlineData("")]
    [InlineData("/Tickets")]
    [InlineData("//elsewhere.example/Tickets")]
    [InlineData("\\\\elsewhere.example\\Tickets")]
    [InlineData("https://webservices14.autotask.net/Tickets")]
    [InlineData("https://[")]
    public void Path_ThatIsNotRelative_IsRefused(string path) =>
        Assert.Throws<ArgumentException>(() => new AutotaskRequest { Method = HttpMethod.Get, Path = path });
}
