using Autotask.Client;
using Integration.Core.Assets;

namespace Integration.Autotask.Assets;

/// <summary>The rules with the ids that this tenant has for their products and types.</summary>
internal sealed class ItemRules(IReadOnlyList<(AutotaskAssetRule Rule, int Product, int? Type)> rules)
{
    private static readonly AutotaskField<Product>[] ProductColumns = [ProductFields.Id, ProductFields.Name];

    /// <summary>Whether a configuration item can be created at all.</summary>
    public bool Any => rules.Count > 0;

    /// <exception cref="InvalidOperationException">A rule names what does not exist; the message says what does.</exception>
    public static async Task<ItemRules> ReadAsync(AutotaskClient client, IReadOnlyList<AutotaskAssetRule> rules, CancellationToken cancellationToken)
    {
        if (rules.Count == 0)
            return new ItemRules([]);

        var products = await client.Products.ListAsync(
            new AutotaskQuery<Product> { Filter = ProductFields.IsActive.EqualTo(true), IncludeFields = ProductColumns }, null, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<(AutotaskAssetRule, int, int?)>(rules.Count);
        foreach (var rule in rules)
            found.Add((rule, FindProduct(products, rule.Product), await FindTypeAsync(client, rule.Type, cancellationToken).ConfigureAwait(false)));

        return new ItemRules(found);
    }

    /// <summary>The product and type for a device; null when no rule is for it.</summary>
    public (int Product, int? Type)? Find(Device device)
    {
        foreach (var (rule, product, type) in rules)
        {
            if (Contains(device.Manufacturer, rule.Manufacturer) && Contains(device.Model, rule.Model)
                && Contains(device.OperatingSystem, rule.OperatingSystem) && (rule.IsVirtual ?? device.IsVirtual) == device.IsVirtual)
                return (product, type);
        }

        return null;
    }

    private static int FindProduct(List<Product> products, string named)
    {
        if (string.IsNullOrWhiteSpace(named))
            throw new InvalidOperationException("A rule for configuration items names no product, and Autotask requires one.");

        var name = named.Trim();
        var same = products.Where(product => Ids.Write(product.Id) == name || string.Equals(product.Name?.Trim(), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return same switch
        {
            [var product] => (int)product.Id,
            [] => throw new InvalidOperationException($"Autotask has no active product '{name}'. A rule for configuration items names it."),
            _ => throw new InvalidOperationException(
                $"Autotask has {same.Count} products '{name}': {string.Join(", ", same.Select(product => product.Id))}. Name the id of the one that is meant."),
        };
    }

    private static async Task<int?> FindTypeAsync(AutotaskClient client, string? type, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(type))
            return null;

        try
        {
            return (await client.Picklists.GetAsync(ConfigurationItemFields.ConfigurationItemType, cancellationToken).ConfigureAwait(false)).GetId(type);
        }
        catch (ArgumentException exception)
        {
            // A person may be about to add the missing label: the next look must not find the list that lacks it.
            client.Picklists.Invalidate("ConfigurationItems");
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    private static bool Contains(string? text, string part) => part.Length == 0 || text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
