namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Roles, in the words that <see cref="Field.Parse"/> reads.</summary>
internal static class RoleFields
{
    public const string Text = """
        id                             int64
        description                    string
        hourlyFactor                   double
        hourlyRate                     double
        isActive                       bool
        isExcludedFromNewContracts     bool
        isSystemRole                   bool
        name                           string
        quoteItemDefaultTaxCategoryId  int32
        roleType                       int32
        """;
}
