namespace Integration.Core.Assets;

/// <summary>Refuses settings of assets that contradict themselves.</summary>
internal static class AssetOptionsCheck
{
    public static IEnumerable<string> Of(AssetOptions options)
    {
        for (var i = 0; i < options.Fields.Count; i++)
        {
            var field = options.Fields[i];
            if (string.IsNullOrWhiteSpace(field.Name))
                yield return $"Assets:Fields:{i}:Name is empty; name the field as the target does.";

            if (!string.IsNullOrEmpty(field.Attribute) && !string.IsNullOrEmpty(field.Constant))
                yield return $"Assets:Fields:{i} has both an Attribute and a Constant; set one of them.";
        }

        foreach (var name in options.Fields.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Key.Length > 0 && same.Count() > 1))
            yield return $"Assets:Fields names '{name.Key}' more than once; keep one of them.";

        foreach (var (name, share) in new[]
        {
            ("MaximumUpdatedShare", options.Gates.MaximumUpdatedShare), ("MaximumCreatedShare", options.Gates.MaximumCreatedShare),
            ("MaximumUnreadShare", options.Gates.MaximumUnreadShare),
        })
        {
            if (share is < 0 or > 1 or double.NaN)
                yield return $"Assets:Gates:{name} is {share}; set a share from 0 to 1.";
        }

        if (options.Gates.MinimumDevices < 0)
            yield return $"Assets:Gates:MinimumDevices is {options.Gates.MinimumDevices}; set it to 0 or above.";

        foreach (var (name, most) in new[] { ("MaximumCreated", options.AutoApproval.MaximumCreated), ("MaximumUpdated", options.AutoApproval.MaximumUpdated) })
        {
            if (most < 0)
                yield return $"Assets:AutoApproval:{name} is {most}; set it to 0 or above, or leave it out.";
        }

        if (options.PlanLifetime <= TimeSpan.Zero)
            yield return $"Assets:PlanLifetime is {options.PlanLifetime}; set it above zero.";
    }
}
