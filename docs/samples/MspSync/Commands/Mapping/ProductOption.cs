using System.CommandLine;

namespace MspSync.Commands.Mapping;

/// <summary>The option of commands that are about one of several products.</summary>
internal static class ProductOption
{
    public static Option<string?> Create(string otherwise)
    {
        var option = new Option<string?>("--product") { Description = $"The product, as Billing:Products names it. {otherwise}", HelpName = "NAME" };
        option.RefuseEmpty();
        return option;
    }
}
