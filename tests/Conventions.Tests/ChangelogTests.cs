namespace Conventions.Tests;

public sealed class ChangelogTests
{
    [Fact]
    public void Changelog_FirstSection_IsUnreleased()
    {
        var sections = File.ReadLines(Repository.At("CHANGELOG.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal));

        Assert.Equal("## [Unreleased]", sections.First());
    }
}
