using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>The picklists this customer has. Values are numbers in rows and texts in metadata; other customers have others.</summary>
internal static class Picklists
{
    public static IReadOnlyList<(int Value, string Label)> Of(EntityType type, Field field) => (type.Name, field.Name) switch
    {
        ("Company", "companyType") => [(1, "Customer"), (2, "Lead"), (3, "Prospect")],
        ("Contract", "contractType") => [(7, "Recurring Service")],
        ("Contract", "status") => [(0, "Inactive"), (1, "Active")],
        ("Contract", "contractPeriodType") => [(2, "Monthly"), (3, "Quarterly"), (4, "Semi-Annual"), (5, "Yearly")],
        ("Contract", "timeReportingRequiresStartAndStopTimes") => [(0, "No"), (1, "Yes")],
        ("Service", "periodType") => [(2, "Monthly"), (3, "Quarterly"), (4, "Semi-Annual"), (5, "Yearly")],
        _ => [],
    };
}
