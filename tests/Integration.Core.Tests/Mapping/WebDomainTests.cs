using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public class WebDomainTests
{
    [Theory]
    [InlineData("contoso.com")]
    [InlineData("  WWW.Contoso.com ")]
    [InlineData("https://www.contoso.com/about?x=1")]
    [InlineData("http://user@contoso.com:8080/")]
    [InlineData("contoso.com/de")]
    [InlineData("office@contoso.com")]
    [InlineData("contoso.com.")]
    public void Find_WrittenByPeople_IsTheHost(string text) => Assert.Equal("contoso.com", WebDomain.Find(text));

    [Fact]
    public void Find_Umlauts_AreAscii() => Assert.Equal(WebDomain.Find("xn--mller-kva.de"), WebDomain.Find("www.Müller.de"));

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("n/a")]
    [InlineData("10.1.2.3")]
    [InlineData("http://")]
    [InlineData("a..b")]
    [InlineData("not a.domain")]
    public void Find_NoDomain_IsNull(string text) => Assert.Null(WebDomain.Find(text));

    [Theory]
    [InlineData("gmail.com", true)]
    [InlineData("contoso.wixsite.com", true)]
    [InlineData("contoso.com", false)]
    [InlineData("mymsp.net", true)]
    [InlineData("portal.mymsp.net", true)]
    [InlineData("notmymsp.net", false)]
    public void IsShared_DomainOrOneAboveIt(string domain, bool expected) => Assert.Equal(expected, WebDomain.IsShared(domain, ["mymsp.net"]));
}
