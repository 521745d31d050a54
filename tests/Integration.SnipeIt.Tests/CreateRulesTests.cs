using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Tests;

public sealed class CreateRulesTests
{
    private static readonly Reference Apple = new(1, "Apple");
    private static readonly Reference Lenovo = new(2, "Lenovo");

    private static readonly Fieldset Computers = new(1, "Computers", [new CustomField(1, "Memory", "_snipeit_memory_1", "ANY")]);

    private static readonly Catalog Installed = new(
        [
            new AssetModel(1, "MacBook Pro", "Mac14,6", Apple, Computers),
            new AssetModel(2, "MacBook Pro", "Mac14,10", Apple, Computers),
            new AssetModel(3, "X1", "21CB", Lenovo, null),
            new AssetModel(4, "X1", null, Apple, null),
            new AssetModel(5, "Other", null, null, null),
        ],
        [new StatusLabel(1, "Ready", "deployable"), new StatusLabel(2, "Pending", "pending"), new StatusLabel(3, "1", "undeployable"), new StatusLabel(4, "Retired", "archived")],
        [Apple, Lenovo],
        [new Reference(1, "Laptops")],
        [new Reference(7, "Sales"), new Reference(8, "Twin"), new Reference(9, "twin")],
        [Computers]);

    [Theory]
    [InlineData("Ready", 1)]
    [InlineData(" ready ", 1)]
    [InlineData("2", 2)]
    [InlineData("1", 3)]
    [InlineData(null, null)]
    public void Status_ByNameElseById_IsFound(string? setting, int? id)
    {
        var rules = new CreateRules(new SnipeItCreateOptions { Status = setting }, Installed);

        Assert.Equal(id, rules.StatusId);
        Assert.Empty(rules.Problems);
    }

    [Fact]
    public void Settings_ThatAreNotThereOrNotAlone_AreNamed()
    {
        var rules = new CreateRules(
            new SnipeItCreateOptions { Status = "Nowhere", Company = "Twin", Models = new Dictionary<string, string> { ["Mac14,6"] = "99" } }, Installed);

        Assert.Equal(
            [
                "Create:Status is 'Nowhere', which Snipe-IT does not have.",
                "Create:Company is 'Twin', which 2 have in Snipe-IT: use the id of one of 8, 9.",
                "Create:Models:Mac14,6 is '99', which Snipe-IT does not have.",
            ],
            rules.Problems);
        Assert.Null(rules.StatusId);
    }

    [Fact]
    public void Status_ThatPutsAssetsAside_IsRefused()
    {
        var rules = new CreateRules(new SnipeItCreateOptions { Status = "Retired" }, Installed);

        Assert.Equal("Create:Status is 'Retired', which is for archived assets: nothing would be written to them any more.", Assert.Single(rules.Problems));
        Assert.Null(rules.StatusId);
    }

    [Theory]
    [InlineData("Apple", "Mac14,10", 2)]
    [InlineData("APPLE", "mac14,6", 1)]
    [InlineData("LENOVO", "x1", 3)]
    [InlineData(null, "Other", 5)]
    [InlineData("Somebody", "21cb", 3)]
    public void FindModel_NumberElseName_IsFoundWithoutCase(string? manufacturer, string model, long id) =>
        Assert.Equal(ModelChoice.Of(id), Rules().FindModel(manufacturer, model));

    [Theory]
    [InlineData("Apple", "MacBook Pro", "2 models in Snipe-IT are 'MacBook Pro' (1, 2): name one in Create:Models")]
    [InlineData(null, "X1", "2 models in Snipe-IT are 'X1' (3, 4): name one in Create:Models")]
    public void FindModel_Several_IsNeverAGuess(string? manufacturer, string model, string reason) =>
        Assert.Equal(ModelChoice.None(reason), Rules(fallback: "Other").FindModel(manufacturer, model));

    [Fact]
    public void FindModel_NamedInTheSettings_ComesFirst()
    {
        var rules = new CreateRules(new SnipeItCreateOptions { Models = new Dictionary<string, string> { ["macbook pro"] = "2", ["21CB"] = "Other" } }, Installed);

        Assert.Equal(2, rules.FindModel("Apple", "MacBook Pro").Id);
        Assert.Equal(5, rules.FindModel("Lenovo", "21CB").Id);
    }

    [Theory]
    [InlineData("Unheard-of")]
    [InlineData(null)]
    public void FindModel_None_TakesTheFallback(string? model) => Assert.Equal(5, Rules(fallback: "Other").FindModel(null, model).Id);

    [Theory]
    [InlineData("Unheard-of", "Snipe-IT has no model with the number or the name 'Unheard-of'")]
    [InlineData(" ", "the device does not say which model it is")]
    public void FindModel_NoneAndNoFallback_SaysWhatToSet(string? model, string reason) =>
        Assert.StartsWith(reason, Rules().FindModel(null, model).Reason, StringComparison.Ordinal);

    [Fact]
    public void FindModel_NoneAndModelsMayBeCreated_DraftsOne()
    {
        var rules = new CreateRules(new SnipeItCreateOptions { CreatesModels = true, Category = "laptops", Fieldset = "Computers" }, Installed);

        Assert.Equal(ModelChoice.Create(new ModelDraft("X2", null, 1, 2, 1)), rules.FindModel("LENOVO", "X2"));
        Assert.Equal(ModelChoice.Create(new ModelDraft("X2", null, 1, null, 1)), rules.FindModel("Nobody", "X2"));
        Assert.NotNull(rules.FindModel("LENOVO", null).Reason);
    }

    [Fact]
    public void Catalog_FieldOfAModel_IsKnownByItsFieldset()
    {
        Assert.True(Installed.Has(1, "_snipeit_memory_1"));
        Assert.False(Installed.Has(3, "_snipeit_memory_1"));
        Assert.False(Installed.Has(1, "_snipeit_other_2"));
    }

    private static CreateRules Rules(string? fallback = null) => new(new SnipeItCreateOptions { FallbackModel = fallback }, Installed);
}
