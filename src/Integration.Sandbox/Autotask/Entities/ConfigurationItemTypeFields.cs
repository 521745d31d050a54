namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of ConfigurationItemTypes, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class ConfigurationItemTypeFields
{
    public const string Text = """
        id        int64
        isActive  bool
        name      string
        """;
}
