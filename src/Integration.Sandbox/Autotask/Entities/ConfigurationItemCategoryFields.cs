namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ConfigurationItemCategories, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ConfigurationItemCategoryFields
{
    public const string Text = """
        id                     int64
        displayColorRGB        int32
        isActive               bool
        isClientPortalDefault  bool
        isGlobalDefault        bool
        name                   string
        nickname               string
        """;
}
