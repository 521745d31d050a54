namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of TicketCategories, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class TicketCategoryFields
{
    public const string Text = """
        id               int64
        displayColorRGB  int32
        isActive         bool
        isApiOnly        bool
        isGlobalDefault  bool
        name             string
        nickname         string
        """;
}
