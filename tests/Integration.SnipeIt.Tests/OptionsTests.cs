using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Integration.SnipeIt.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("https://assets.example.com", "https://assets.example.com/api/v1/")]
    [InlineData("https://assets.example.com/", "https://assets.example.com/api/v1/")]
    [InlineData("https://assets.example.com/api/v1", "https://assets.example.com/api/v1/")]
    [InlineData("https://example.com/snipe-it", "https://example.com/snipe-it/api/v1/")]
    [InlineData("https://example.com/snipe-it/api/v1/", "https://example.com/snipe-it/api/v1/")]
    public void Address_WithOrWithoutTheApi_LeadsToTheApi(string address, string api) =>
        Assert.Equal(api, new SnipeItOptions { Address = new Uri(address) }.ApiAddress().AbsoluteUri);

    [Fact]
    public void Options_NothingSet_AreRefusedWithEverythingMissing()
    {
        var result = new SnipeItOptionsValidator(null, "SnipeIt").Validate(null, new SnipeItOptions());

        Assert.Equal(["SnipeIt: Address is not set.", "SnipeIt: Token is not set."], result.Failures);
    }

    public static TheoryData<string, Action<SnipeItOptions>> Wrong => new()
    {
        { "Address is /assets", options => options.Address = new Uri("/assets", UriKind.Relative) },
        { "Address is ftp://assets.example.com/", options => options.Address = new Uri("ftp://assets.example.com") },
        { "leave out what follows", options => options.Address = new Uri("https://assets.example.com/?x=1") },
        { "Token begins or ends", options => options.Token = " s3cret" },
        { "TimeZone is 'Mars/Base'", options => options.TimeZone = "Mars/Base" },
        { "PageSize must be 2 to 500, and is 501.", options => options.PageSize = 501 },
        { "PageSize must be 2 to 500, and is 1.", options => options.PageSize = 1 },
        { "ThrottlePerMinute is 0", options => options.ThrottlePerMinute = 0 },
        { "AttemptTimeout (00:10:00)", options => options.AttemptTimeout = TimeSpan.FromMinutes(10) },
        { "Create:Category is not set", options => options.Create.CreatesModels = true },
        { "Create:Tag is '{serial}-{name}', in which {name} is none of {serial}, {key}, {deviceId}, {hostName}.", options => options.Create.Tag = "{serial}-{name}" },
        { "Create:Tag is 'PC', which all assets would have", options => options.Create.Tag = "PC" },
        { "Name is 'Snipe IT'", options => options.Name = "Snipe IT" },
        { "Fields names 'Name'", options => options.Fields["Name"] = "Label" },
        { "Fields gives memory and storage the same custom field 'Size'", options => options.Fields = new Dictionary<string, string> { ["memory"] = "Size", ["storage"] = "size" } },
        { "names 'X1' more than once", options => options.Create.Models = new Dictionary<string, string> { ["X1"] = "1", ["x1"] = "2" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_OneWrong_SaysWhich(string text, Action<SnipeItOptions> spoil)
    {
        var options = new SnipeItOptions { Address = new Uri("https://assets.example.com"), Token = "s3cret" };
        spoil(options);

        var exception = Assert.Throws<OptionsValidationException>(() => SnipeItOptionsValidator.Require(options));

        Assert.Contains(text, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Printed_HideTheToken() =>
        Assert.Equal("SnipeItOptions https://assets.example.com/", new SnipeItOptions { Address = new Uri("https://assets.example.com"), Token = "s3cret" }.ToString());

    [Fact]
    public async Task Options_WithASource_NeedNoToken()
    {
        var options = new SnipeItOptions { Address = new Uri("https://assets.example.com") };
        options.UseToken(_ => ValueTask.FromResult("from the vault"));

        SnipeItOptionsValidator.Require(options);

        Assert.Equal("from the vault", await options.Tokens()(default));
    }

    [Fact]
    public void Options_ChangedAfterwards_LeaveTheCopyAlone()
    {
        var options = new SnipeItOptions { Create = { Models = new Dictionary<string, string> { ["X1"] = "ThinkPad" } } };

        var copy = options.Copy();
        options.Retry.MaxRetries = 9;
        options.Create.Models["X1"] = "other";
        options.Fields["memory"] = "other";
        options.Companies["1"] = "other";

        Assert.Equal(4, copy.Retry.MaxRetries);
        Assert.Empty(copy.Fields);
        Assert.Empty(copy.Companies);
        Assert.Equal("ThinkPad", copy.Create.Models["x1"]);
    }

    [Fact]
    public void Options_InConfiguration_AreBound()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Address"] = "https://assets.example.com",
            ["ThrottlePerMinute"] = "60",
            ["Create:Status"] = "Ready to Deploy",
            ["Create:Models:Mac15,6"] = "MacBook Pro",
        }).Build();
        var options = new SnipeItOptions();

        configuration.Bind(options);

        Assert.Equal((60, "Ready to Deploy", "MacBook Pro"), (options.ThrottlePerMinute, options.Create.Status, options.Create.Models["Mac15,6"]));
    }
}
