using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public class NameKeyTests
{
    [Theory]
    [InlineData("Acme", "ACME, Inc.")]
    [InlineData("Acme", "  acme   L.L.C. ")]
    [InlineData("Müller & Söhne GmbH", "Muller - Sohne")]
    [InlineData("O'Brien Ltd", "OBrien Co., Ltd.")]
    [InlineData("Straße AG", "STRASSE")]
    [InlineData("Ærø Data ApS", "Aero Data")]
    [InlineData("Café", "Cafe\u0301")]
    public void Of_SameNameWrittenDifferently_IsEqual(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Acme East", "Acme West")]
    [InlineData("Acme", "Acmes")]
    [InlineData("Inc", "Ltd")]
    [InlineData("Co Design", "Design")]
    public void Of_DifferentNames_Differ(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("JumpCloud – Platform Plus", "jumpcloud", true)]
    [InlineData("JumpCloudy", "JumpCloud", false)]
    [InlineData("JumpCloud SSO", "JumpCloud PC", false)]
    [InlineData("JumpCloud PC Plus", "JumpCloud PC", true)]
    [InlineData("Backup", "", false)]
    public void StartsWith_ComparesWholeWords(string name, string beginning, bool expected) => Assert.Equal(expected, NameKey.StartsWith(name, beginning));
}
