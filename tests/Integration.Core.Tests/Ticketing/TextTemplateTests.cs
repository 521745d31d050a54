using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public class TextTemplateTests
{
    [Theory]
    [InlineData("{title}", "[title]")]
    [InlineData("a {title} b {severity}", "a [title] b [severity]")]
    [InlineData("{{title}} {title}", "{title} [title]")]
    [InlineData("", "")]
    [InlineData("no placeholder", "no placeholder")]
    public void Render_Placeholders_AreFilledAndDoubledBracesAreBraces(string template, string text) =>
        Assert.Equal(text, TextTemplate.TryParse(template, out _)!.Render(name => $"[{name}]"));

    [Theory]
    [InlineData("{titel}", "'{titel}', which is no placeholder")]
    [InlineData("{", "a single '{'")]
    [InlineData("a } b", "a single '}'")]
    [InlineData("{title", "a single '{'")]
    public void TryParse_WhatIsNoPlaceholder_IsRefusedWithTheKnownOnes(string template, string problem)
    {
        Assert.Null(TextTemplate.TryParse(template, out var said));
        Assert.StartsWith($"has {problem}; the placeholders are {{alertId}}, {{category}}", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_ValueLooksLikeAPlaceholder_IsNotFilledAgain() =>
        Assert.Equal("{severity}", TextTemplate.TryParse("{title}", out _)!.Render(_ => "{severity}"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a😀b", 3, "a…")]
    [InlineData("😀", 1, "…")]
    public void Cut_TooLong_SplitsNoCharacter(string text, int length, string cut) => Assert.Equal(cut, AlertTexts.Cut(text, length));

    [Fact]
    public void Title_ControlCharactersAndLength_FitTheTarget()
    {
        var alert = Desk.Alert() with { Title = $"Line\r\nfeed\t{new string('x', 300)}" };
        var desk = new Desk().Sees(alert);
        desk.Run();

        var title = Assert.Single(desk.Tickets.Values).Draft.Title;
        Assert.Equal(255, title.Length);
        Assert.StartsWith("Line  feed xxx", title, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_TooLong_KeepsItsLastLine()
    {
        var desk = new Desk().With(new TicketingRule { Name = Desk.Rule, DescriptionTemplate = $"{new string('x', 9000)}{{title}}" }).Sees(Desk.Alert());
        desk.Run();

        var description = Assert.Single(desk.Tickets.Values).Draft.Description;
        Assert.Equal(8000, description.Length);
        Assert.EndsWith("organization t1 alert a1]", description, StringComparison.Ordinal);
    }
}
