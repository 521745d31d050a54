using Integration.Core.Mapping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integration.Core.Tests.Mapping.Matching;

public sealed class TenantDomainsFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Options_FileOfDomains_AddsToTheSettings()
    {
        File.WriteAllText(path, "Domain,note,TENANT\r\ncontoso.com,x,t1\r\n\"fabrikam.com\",,\"Fabrikam, Inc.\"\r\nfabrikam.de,,\"Fabrikam, Inc.\"\r\n");

        var domains = Read(options => options.TenantDomains["t1"] = "contoso.net").TenantDomains;

        Assert.Equal(("contoso.net, contoso.com", "fabrikam.com, fabrikam.de"), (domains["T1"], domains["fabrikam, inc."]));
    }

    [Theory]
    [InlineData("name,domain\r\nContoso,contoso.com\r\n", "cannot be read: Its first row must name the columns 'tenant' and 'domain'.")]
    [InlineData("", "cannot be read: Its first row must name the columns 'tenant' and 'domain'.")]
    [InlineData("tenant,domain\r\nContoso\r\n", "cannot be read: Row 2 has no tenant or no domain.")]
    [InlineData("tenant,domain\r\n\"Contoso,contoso.com\r\n", "cannot be read: ")]
    [InlineData("tenant,domain\r\nContoso,none\r\n", "Mapping:TenantDomains:Contoso names 'none', which is no domain")]
    [InlineData(null, "cannot be read: Could not find")]
    public void Options_FileThatIsNoSuchFile_IsRefusedByName(string? text, string because)
    {
        if (text is not null)
            File.WriteAllText(path, text);

        var exception = Assert.Throws<OptionsValidationException>(() => Read(_ => { }));

        Assert.Contains(because, exception.Message, StringComparison.Ordinal);
    }

    private MappingOptions Read(Action<MappingOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddIntegration(options =>
        {
            options.Billing.Products.Add(new() { Name = "jumpcloud", ServiceNames = { "JumpCloud" } });
            options.Mapping.TenantDomainsFile = path;
            configure(options.Mapping);
        });
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<IntegrationOptions>>().Value.Mapping;
    }
}
