using Integration.Sandbox.Autotask.Assets;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;

namespace Integration.Sandbox.Autotask.Picklists;

/// <summary>The picklists that the customer starts with.</summary>
/// <remarks>Only these are alike elsewhere, as far as is known: ticket statuses 1 and 5, contract type 7, the period types, company type 1.</remarks>
internal static class StandardPicklists
{
    public static Dictionary<Field, IReadOnlyList<SandboxPicklistValue>> Make() => new()
    {
        [EntityTypes.Companies["companyType"]] = BuiltIn((1, "Customer"), (2, "Lead"), (3, "Prospect")),
        [EntityTypes.Contracts["contractType"]] = BuiltIn([(7, "Recurring Service")]),
        [EntityTypes.Contracts["status"]] = BuiltIn((0, "Inactive"), (1, "Active")),
        [EntityTypes.Contracts["contractPeriodType"]] = Periods(),
        [EntityTypes.Contracts["timeReportingRequiresStartAndStopTimes"]] = BuiltIn((0, "No"), (1, "Yes")),
        [EntityTypes.Services["periodType"]] = Periods(),
        [EntityTypes.Resources["licenseType"]] = BuiltIn((1, "Professional"), (ServiceDesk.ApiUserLicense, "API User")),
        [EntityTypes.TimeEntries["timeEntryType"]] = BuiltIn([(2, "Service Ticket")]),
        [EntityTypes.TicketNotes["noteType"]] =
        [
            .. BuiltIn((1, "Task Summary"), (ServiceDesk.NoteType, "Task Notes"), (13, "Workflow Rule")),
            new(18, "Client Portal Note", IsActive: false), new(29, "Alert"),
        ],
        [EntityTypes.TicketNotes["publish"]] = BuiltIn((1, "All Autotask Users"), (2, "Internal Users Only"), (4, "Internal & Co-Managed")),
        [EntityTypes.Tickets["status"]] =
        [
            .. BuiltIn((TicketStatus.New, "New"), (TicketStatus.Complete, "Complete")),
            new(8, "In Progress"), new(7, "Waiting Customer"), new(12, "Waiting Vendor", IsActive: false), new(19, "Escalated"), new(23, "Customer Note Added"),
        ],
        [EntityTypes.Tickets["priority"]] = [new(4, "Critical"), new(1, "High"), new(2, "Medium"), new(3, "Low"), new(11, "Scheduled", IsActive: false)],
        [EntityTypes.Tickets["queueID"]] =
        [
            .. BuiltIn((5, "Client Portal"), (8, "Monitoring Alert")),
            new(ServiceDesk.FirstLevelQueue, "Level I Support"), new(29682969, "Level II Support"),
            new(29683354, "Field Service", IsActive: false), new(29683482, "JumpCloud Alerts"),
        ],
        [EntityTypes.Tickets["source"]] =
        [
            .. BuiltIn((-2, "Insourced"), (2, "Phone"), (4, "Email")),
            new(8, "Monitoring Alert"), new(14, "Fax", IsActive: false), new(21, "JumpCloud"),
        ],
        [EntityTypes.Tickets["issueType"]] = [new(10, "Hardware"), new(11, "Software"), new(17, "Identity"), new(24, "Telephony", IsActive: false)],
        [EntityTypes.Tickets["subIssueType"]] =
        [
            new(101, "Laptop", ParentValue: 10), new(104, "Disk Encryption", ParentValue: 10),
            new(112, "Installation", ParentValue: 11), new(117, "Agent", ParentValue: 11),
            new(170, "Account Lockout", ParentValue: 17), new(171, "Password Expiry", ParentValue: 17),
            new(176, "Directory Sync", IsActive: false, ParentValue: 17),
        ],
        [EntityTypes.Tickets["ticketType"]] = BuiltIn((1, "Service Request"), (2, "Incident"), (3, "Problem"), (4, "Change Request"), (5, "Alert")),
        [EntityTypes.Tickets["ticketCategory"]] =
        [
            new(ServiceDesk.StandardCategory, "Standard", IsSystem: true), new(ServiceDesk.MonitoringCategory, "Monitoring"),
            new(ServiceDesk.SecurityCategory, "Security Incident"), new(ServiceDesk.ClosedCategory, "Helpdesk 2019", IsActive: false),
        ],
        [EntityTypes.ConfigurationItems["configurationItemType"]] =
        [
            new(Catalogue.WorkstationType, "Workstation"), new(Catalogue.ServerType, "Server"), new(Catalogue.FormerType, "Fax", IsActive: false),
        ],
        [EntityTypes.ConfigurationItems["lastActivityPersonType"]] = Persons(),
        [EntityTypes.BillingItems["subType"]] = BuiltIn([(SandboxBillingItem.RecurringService, "Recurring Service")]),
        [EntityTypes.Tickets["creatorType"]] = Persons(),
        [EntityTypes.Tickets["lastActivityPersonType"]] = Persons(),
    };

    private static SandboxPicklistValue[] BuiltIn(params (long Value, string Label)[] values) =>
        [.. values.Select(value => new SandboxPicklistValue(value.Value, value.Label, IsSystem: true))];

    private static SandboxPicklistValue[] Periods() => BuiltIn((2, "Monthly"), (3, "Quarterly"), (4, "Semi-Annual"), (5, "Yearly"));

    private static SandboxPicklistValue[] Persons() => BuiltIn((ServiceDesk.ResourcePerson, "Resource"), (2, "Contact"));
}
