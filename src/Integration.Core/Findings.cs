namespace Integration.Core;

/// <summary>Every finding of the engine: one code each, never reused. The findings guide shows the same table.</summary>
internal static class Findings
{
    public static readonly FindingKind NoAccount = Warn("MAP001", "No account has the tenant's name", "Create the account, or give both sides the same name.");
    public static readonly FindingKind SeveralAccounts = Warn("MAP002", "Several accounts have the tenant's name", "Rename all but one, or link the tenant by hand.");
    public static readonly FindingKind SeveralTenants = Warn("MAP003", "Several tenants have the same name", "Rename all but one, or link them by hand.");
    public static readonly FindingKind AccountInactive = Warn("MAP004", "The account is inactive", "Activate the account, or exclude the tenant.");
    public static readonly FindingKind NoContract = Warn("MAP005", "The account has no contract", "Add a recurring service contract with the product's service.");
    public static readonly FindingKind ContractNotInForce = Warn("MAP006", "No contract of the account is in force today", "Renew or activate the contract (in Autotask, Contracts > the contract).");
    public static readonly FindingKind ContractNotRecurring = Warn("MAP007", "No contract in force bills recurring services", "Add a recurring service contract with the product's service.");
    public static readonly FindingKind ServiceMissing = Warn("MAP008", "No recurring contract in force has the product's service", "Add the service to the contract (in Autotask, Admin > Products & services > Services has it, and Contracts > the contract > Services takes it), or add its name to the service names of the billing options.");
    public static readonly FindingKind SeveralContracts = Warn("MAP009", "Several contracts in force have the product's service", "Link the tenant to one of them by hand.");
    public static readonly FindingKind SeveralServices = Warn("MAP010", "The contract has several of the product's services", "Link the tenant to one of them by hand, or leave one on the contract (in Autotask, Contracts > the contract > Services).");
    public static readonly FindingKind LineTaken = Warn("MAP011", "Another link has the contract line", "Link the tenants by hand to lines of their own, or make all of them summed if they share the line on purpose.");
    public static readonly FindingKind NameEmpty = Warn("MAP012", "The tenant's name has nothing to compare", "Name the tenant, or link it by hand.");
    public static readonly FindingKind MappingWaits = Warn("MAP013", "Mapping waits until every tenant can be listed", "The next run tries again. If it stays, look at the source's answer to the sweep.");
    public static readonly FindingKind EntitlementOfSeveral = Warn("MAP020", "The entitlement's price does not say which product it is for", "Take the unit costs of tenants with several products from the price list.");
    public static readonly FindingKind AccountGone = Warn("MAP021", "The linked account is gone", "It was deleted, or merged into another, which the target does not tell apart; or it is of a type that the settings do not name. Link the tenant to the account that took its place, or exclude it.");
    public static readonly FindingKind LinksDiffer = Warn("MAP022", "The tenant's links name several accounts", "Link its products to one account.");
    public static readonly FindingKind TenantRenamed = Note("MAP023", "A linked tenant was renamed", "Nothing: no link moves because of a name. Refreshing the links' names takes the new ones.");
    public static readonly FindingKind AccountRenamed = Note("MAP024", "A linked account was renamed", "Nothing: no link moves because of a name. Refreshing the links' names takes the new ones.");
    public static readonly FindingKind ContractRenamed = Note("MAP025", "A linked contract was renamed", "Nothing: no link moves because of a name. Refreshing the links' names takes the new ones.");
    public static readonly FindingKind ServiceRenamed = Warn("MAP026", "The service of a linked line was renamed", "Look whether it still stands for the product. If it does, refresh the links' names; otherwise link the tenant to another line.");
    public static readonly FindingKind AccountMadeInactive = Warn("MAP027", "A linked account was made inactive", "Activate the account, link the tenant to the one that took its place, or exclude it.");
    public static readonly FindingKind SuccessorFits = Warn("MAP028", "A line has ended, and another of the account fits", "Accept the account for the tenant again: it takes the line that fits. Its first plan is approved anew.");
    public static readonly FindingKind LegalFormsDiffer = Warn("MAP029", "The tenant's name and the account's differ in their legal form", "Look whether both are one company, and link the tenant by hand, or exclude it.");
    public static readonly FindingKind AccountNotSafe = Warn("MAP030", "The account of the tenant's name may be another company's", "Look whether both are one company, and link the tenant by hand, or exclude it.");
    public static readonly FindingKind ServiceUnknown = Warn("MAP031", "A service on the account's contracts is Unknown", "Do what the evidence says: let the API user see the service, or give it a period type that is billed (Admin > Products & services > Services). What cannot be read is never taken for absent.");
    public static readonly FindingKind LineBeside = Note("MAP034", "A linked account has another service of the product", "Nothing, if it bills something else; no link moves because of it. Otherwise link to it the tenant whose use it bills.");
    public static readonly FindingKind Namesake = Note("MAP035", "An account that no link names is called like a linked tenant", "Look which of the two is the tenant's; no link moves because of a name. Link the tenant to the other account if that is meant, or merge the two, or make the one that is not used inactive.");

    public static readonly FindingKind TenantUnknown = Warn("BIL001", "The tenant's usage could not be read", "The next run tries again. If it stays, check the source's permissions for this tenant.");
    public static readonly FindingKind TenantGone = Block("BIL002", "The tenant is gone from the source", "Exclude the link, or restore the tenant.");
    public static readonly FindingKind LineUnknown = Warn("BIL003", "The contract line could not be read", "Check that the contract and its service still exist (in Autotask, Contracts > the contract > Services); otherwise link the tenant anew.");
    public static readonly FindingKind LineMoved = Block("BIL004", "The contract line belongs to another account or contract than the link says", "Link the tenant anew; where accounts were merged, to the one that has the contract now.");
    public static readonly FindingKind LineNotBillable = Block("BIL005", "The contract is not in effect or bills no recurring services", "Activate the contract (in Autotask, Contracts > the contract), or link the tenant to another.");
    public static readonly FindingKind OutsideContract = Warn("BIL006", "The contract does not run today", "Renew the contract (in Autotask, Contracts > the contract), or link the tenant to the one that follows it.");
    public static readonly FindingKind UnitsUnknown = Warn("BIL007", "The line's units could not be read", "Look at the line's units in the target (in Autotask, Contracts > the contract > Services): each day of the contract needs exactly one row.");
    public static readonly FindingKind PeriodsDisagree = Block("BIL008", "The units rows do not follow the billing periods", "Check the contract's start and the service's period type (in Autotask, Admin > Products & services > Services) against its units rows.");
    public static readonly FindingKind ForeignAdjustment = Note("BIL009", "Someone else adjusted the line's units", "Nothing, if the adjustment is meant to stay.");
    public static readonly FindingKind Drift = Warn("BIL011", "The units differ from our last verified value", "Accept the present value as the new baseline, or set the link's drift policy to overwrite.");
    public static readonly FindingKind MadeTwice = Block("BIL012", "One of our own changes seems to have been made twice", "Look at the line's adjustments in the target, correct the units, then accept the present value.");
    public static readonly FindingKind OtherWriter = Block("BIL013", "Another integration writes to the contract line", "Remove the line from the other integration's mappings.");
    public static readonly FindingKind OtherWritersUnknown = Block("BIL014", "Whether another integration writes to the lines could not be read", "Give the source's credentials the right to read its integrations.");
    public static readonly FindingKind PostedNotBilled = Warn("BIL015", "Units of a posted period are not billed", "Bill them by hand if they matter; a posted period is never changed.");
    public static readonly FindingKind LateNotBilled = Note("BIL016", "Units are not billed on some days because their dates were taken", "Nothing; one adjustment per date is what the target allows.");
    public static readonly FindingKind FallWaits = Note("BIL017", "A fall of units waits for the next period", "Nothing; units fall only at the start of a period that is open and whose window is observed.");
    public static readonly FindingKind PoliciesDiffer = Block("BIL018", "Links that share a line have different policies", "Give them the same time zone, window, effective date, cut-off day, cost source and drift policy.");
    public static readonly FindingKind LineShared = Block("BIL019", "Several links share a line without being summed", "Make them summed if they share the line on purpose; otherwise link them to lines of their own.");
    public static readonly FindingKind PolicyInvalid = Block("BIL020", "The link's policy cannot be followed", "Correct the policy.");
    public static readonly FindingKind CostsHidden = Block("BIL021", "The API user cannot read costs", "Give the API user's security level the right to see costs.");
    public static readonly FindingKind CostHidden = Warn("BIL022", "The line's unit cost cannot be seen", "Set a unit cost on the line, or check the API user's right to see costs.");
    public static readonly FindingKind EntitlementUnset = Warn("BIL023", "Entitlement cost is not written without its currency and minor unit", "Set both in the entitlement options, or use a price list.");
    public static readonly FindingKind PriceMissing = Warn("BIL024", "No unit cost is known for the line", "Add an entry to the price list, or check the tenant's entitlement in the source.");
    public static readonly FindingKind CurrencyDiffers = Warn("BIL025", "The unit cost's currency is not the line's", "Give the cost in the line's currency.");
    public static readonly FindingKind CostPeriodDiffers = Warn("BIL026", "The unit cost is for another period than the service bills", "Add a price list entry for the service's period.");
    public static readonly FindingKind CostsDiffer = Warn("BIL027", "Tenants that share a line have different unit costs", "Give them one cost in the price list, or lines of their own.");
    public static readonly FindingKind LastMonthDiffers = Warn("BIL028", "The source's own mark of last month differs from ours", "Compare with the vendor's invoice before the month is posted.");
    public static readonly FindingKind ReplayLost = Warn("BIL029", "Usage before the source's retention cannot be replayed", "Nothing; marks before that instant rest on what was observed.");
    public static readonly FindingKind ReplayDisagrees = Note("BIL030", "The events do not explain the counts", "Nothing, if it is gone by the next run; the lower count is taken until then.");
    public static readonly FindingKind ReplayNegative = Warn("BIL031", "The events lead to a negative count", "Report the tenant to the source's support; its usage is Unknown until the events make sense.");
    public static readonly FindingKind Prorated = Note("BIL032", "The period bills less than its mark times the price", "Nothing, if the contract is meant to be prorated; otherwise use an effective date at the period's start.");
    public static readonly FindingKind NightsMissed = Warn("BIL033", "No night ran for longer than planning looks back", "Compare what was billed for the days named with the marks in the report; they are not written any more.");
    public static readonly FindingKind CostWaits = Note("BIL034", "The unit cost travels only with an adjustment, and today takes none", "Nothing; it is written on the next free day, or with the next change of units.");
    public static readonly FindingKind SweepIncomplete = Warn("BIL035", "The source's tenants could not all be listed", "The next run tries again. If it stays, check the source's permissions and its state.");

    public static readonly FindingKind NoRule = Block("TCK001", "No rule of ticketing is enabled", "Add a rule, or enable and confirm one.");
    public static readonly FindingKind RuleProblem = Block("TCK002", "A rule names what the target does not have", "Correct the field to one of the valid values.");
    public static readonly FindingKind RuleUnverified = Warn("TCK003", "An imported rule waits for confirmation", "Compare its match with the alerts it is meant for, then set IsUnverified to false; or disable the rule.");
    public static readonly FindingKind AlertTenantsIncomplete = Warn("TCK004", "The source's tenants could not all be listed", "The next poll tries again. If it stays, check the source's permissions and its state.");
    public static readonly FindingKind AlertsUnknown = Warn("TCK005", "The tenant's alerts could not be read", "The next poll tries again. If it stays, check the source's permissions for this tenant.");
    public static readonly FindingKind AlertTenantGone = Warn("TCK006", "A tenant with open alerts is gone from the source", "Restore the tenant, or work its tickets off by hand; nothing is closed for it.");
    public static readonly FindingKind NoTicketAccount = Warn("TCK007", "Alerts wait because their tenant has no link", "Link the tenant to its account, or exclude it.");
    public static readonly FindingKind SeveralTicketAccounts = Warn("TCK008", "Alerts wait because their tenant's links name several accounts", "Give the tenant's links one account, or exclude all but one.");
    public static readonly FindingKind NoRuleMatches = Warn("TCK009", "Alerts wait because no rule matches them", "Add a rule that matches them; one without any match at the end catches all.");
    public static readonly FindingKind TicketUnknown = Warn("TCK010", "A ticket could not be read", "The next poll tries again. If it stays, check that the API user may read the ticket's queue.");
    public static readonly FindingKind TicketRefused = Warn("TCK011", "The target refused to create a ticket", "Remove the cause that the target names; the ticket is tried again every hour.");
    public static readonly FindingKind WriteBackRefused = Warn("TCK012", "The source refused to be told about a ticket", "Give the source's credentials the right to write to alerts, or set the rule's WriteBack to None.");
    public static readonly FindingKind SeveralTickets = Warn("TCK013", "Several tickets carry one key", "Merge or complete all but one, and remove the key from the others.");
    public static readonly FindingKind AlertStorm = Note("TCK014", "A storm of alerts became one ticket", "Nothing; raise the rule's storm limit if these alerts deserve tickets of their own.");
    public static readonly FindingKind TicketGone = Warn("TCK015", "The target no longer shows a ticket of ours", "Let the connection's user see every ticket that it opens: in Autotask, all lines of business (Admin > Resources/users > the API user > Lines of business). A ticket that is not shown is followed by a new one as soon as its alert has something to tell.");

    public static readonly FindingKind SerialRepeatsAmongDevices = Warn("AST001", "Several devices report one serial number", "Remove the device that no longer exists from the source. If both are real, add the number to the junk serial numbers.");
    public static readonly FindingKind SerialRepeatsAmongAssets = Warn("AST002", "Several assets have one serial number", "Merge, correct or delete all but one in the target.");
    public static readonly FindingKind AssetOfAnotherDevice = Warn("AST003", "Two devices claim one asset", "Look which of them the asset stands for; correct the other's serial number, or remove it from the source.");
    public static readonly FindingKind AssetOfAnotherAccount = Warn("AST004", "An asset belongs to another account than its device's tenant", "Move the asset to the account, or the device to the tenant that it belongs to.");
    public static readonly FindingKind LinkedSerialDiffers = Warn("AST005", "A device and its asset have different serial numbers", "Correct the asset's serial number when the hardware was replaced; unlink the device when it stands for another asset.");
    public static readonly FindingKind AssetGone = Warn("AST006", "A device's asset is gone from the target", "Restore the asset, or unlink the device; a sync that creates assets then makes a new one.");
    public static readonly FindingKind AssetPutAside = Note("AST007", "A device in the source has an archived or deleted asset", "Restore the asset if the device is in use; nothing is written to it as it is.");
    public static readonly FindingKind Reenrolled = Note("AST008", "A device enrolled again, and keeps its asset", "Nothing.");
    public static readonly FindingKind DevicesUnknown = Warn("AST009", "A tenant's devices could not be read", "The next run tries again. If it stays, check the source's permissions for this tenant.");
    public static readonly FindingKind DeviceTenantsIncomplete = Warn("AST010", "The source's tenants could not all be listed", "The next run tries again. If it stays, check the source's permissions and its state.");
    public static readonly FindingKind NoAssetAccount = Warn("AST011", "Devices get no asset, because their tenant has no account", "Link the tenant to its account, or exclude it.");
    public static readonly FindingKind FieldNotKept = Warn("AST012", "The target does not keep a mapped field", "Add the field in the target, correct its name, or remove it from the options.");
    public static readonly FindingKind FieldUnmapped = Warn("AST013", "Nothing fills a field that the options name", "Give the field an attribute, a constant, or a function of the program's own.");
    public static readonly FindingKind ValueNotThere = Note("AST014", "A value would have to be created in the target first", "Create it there, or use the mode that downloads and syncs.");
    public static readonly FindingKind TargetReadOnly = Note("AST015", "The target takes no writes", "Send the plan's file to the vendor's support, or give the connection the right to write.");
    public static readonly FindingKind DevicesGone = Note("AST016", "Devices that have an asset are gone from the source", "Nothing, if they are retired; the sync deletes and archives nothing.");
    public static readonly FindingKind KeyExpires = Warn("AST017", "The source's key expires, or has expired", "Make a new key in the source in good time, and set it and its expiry in the settings.");
    public static readonly FindingKind AssetFileUnusable = Block("AST018", "The file of assets cannot be used", "Correct the file or its path, and the right to read and write it.");

    public static readonly FindingKind StoreUnusable = Block("PRE410", "The store cannot be used", "Do what the text says; the other findings do not depend on the store, and links were not looked at.");
    public static readonly FindingKind LinksNotChecked = Note("PRE411", "Links were not looked at", "Nothing; it follows from what blocks the connection or the store.");
    public static readonly FindingKind ContractEndsSoon = Warn("PRE414", "A link's contract ends soon", "Renew the contract (in Autotask, Contracts > the contract), or exclude the link if it is meant to end; nothing is billed outside a contract.");
    public static readonly FindingKind ServiceOfAnotherProduct = Warn("PRE415", "A link's service does not stand for the product", "Link the tenant to the right line, correct the service's name (in Autotask, Admin > Products & services > Services), or add the service's name to the service names of the billing options.");
    public static readonly FindingKind PeriodPosted = Note("PRE416", "The billing period that runs today is posted already", "Nothing, if periods are billed in advance; units that come after the posting are billed from the next period on.");
    public static readonly FindingKind PostingPending = Warn("PRE417", "A past billing period is not approved and posted", "Approve and post it in the target, or nothing if it is meant to wait.");
    public static readonly FindingKind ModeNotPossible = Warn("PRE418", "The target cannot do what the mode asks for", "Give the connection what it takes to create assets, or set the mode to Sync.");

    public static readonly FindingKind RunFailed = Block("NTC001", "The last run of a job failed or was blocked", "See the evidence and the other findings; the next run tries again.");
    public static readonly FindingKind RunStopped = Warn("NTC002", "A gate stopped the last run of a job", "Look at the plan, and approve it or correct what it rests on.");
    public static readonly FindingKind NotifierFails = Warn("NTC003", "A notifier does not take its notices", "Correct the notifier's settings, or restore what receives its notices; they wait, and are sent then.");
    public static readonly FindingKind NoticeGivenUp = Warn("NTC004", "Notices were given up", "Look at the open findings by hand. It closes when the notifier delivers again.");
    public static readonly FindingKind NoticeTicketProblem = Warn("NTC005", "The ticket of notices names what the target does not have", "Correct the field to one of the valid values.");

    public static readonly FindingKind PostedDiffers = Warn("RPT001", "What is posted is not what the line's units and price come to", "Compare the posted items with the line's units rows; correct the invoice where a person changed one of them.");
    public static readonly FindingKind PostedNotMark = Warn("RPT002", "The posted units are not those that the mark asks for", "Bill or credit the difference by hand if it matters; a posted period is never changed.");
    public static readonly FindingKind SourceMarkDiffers = Warn("RPT003", "The source's own mark differs from ours", "Compare with the vendor's invoice before the month is posted.");
    public static readonly FindingKind EstimateDiffers = Note("RPT004", "The source's estimate is not the mark so far at the unit cost", "Nothing before the month is over; then compare the unit cost with the vendor's invoice.");
    public static readonly FindingKind UsageUnmapped = Warn("RPT005", "Use is billed on no line", "Link the tenant to a contract line, or exclude it with a reason.");
    public static readonly FindingKind AmountsUnknown = Warn("RPT006", "Cost, price or currency of a line is not known", "Set them on the line, and give the API user's security level the right to see costs and prices.");
    public static readonly FindingKind MarginNegative = Warn("RPT007", "A line costs more than it earns", "Raise the line's unit price, or correct its unit cost.");
    public static readonly FindingKind FiguresUnknown = Note("RPT008", "Figures to compare with could not be read", "Give the connection's user the right to read them, if they matter; nothing else depends on it.");
    public static readonly FindingKind MarkIncomplete = Note("RPT009", "The mark may be too low", "Compare with the source's own mark, if it says one; what was not observed cannot be made up for.");
    public static readonly FindingKind InvoicesDiffer = Note("RPT010", "The vendor's invoices are not the marks at their unit costs", "Compare the invoice with the report tenant by tenant; it also bills tenants that no line bills, and the MSP's own use.");

    /// <summary>Gets every kind in the order of the guide's table.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NoAccount, SeveralAccounts, SeveralTenants, AccountInactive, NoContract, ContractNotInForce, ContractNotRecurring, ServiceMissing,
        SeveralContracts, SeveralServices, LineTaken, NameEmpty, MappingWaits,
        EntitlementOfSeveral, AccountGone, LinksDiffer, TenantRenamed, AccountRenamed, ContractRenamed, ServiceRenamed, AccountMadeInactive,
        SuccessorFits, LegalFormsDiffer, AccountNotSafe, ServiceUnknown, LineBeside, Namesake,
        TenantUnknown, TenantGone, LineUnknown, LineMoved, LineNotBillable, OutsideContract, UnitsUnknown, PeriodsDisagree, ForeignAdjustment,
        Drift, MadeTwice, OtherWriter, OtherWritersUnknown, PostedNotBilled, LateNotBilled, FallWaits, PoliciesDiffer, LineShared,
        PolicyInvalid, CostsHidden, CostHidden, EntitlementUnset, PriceMissing, CurrencyDiffers, CostPeriodDiffers, CostsDiffer,
        LastMonthDiffers, ReplayLost, ReplayDisagrees, ReplayNegative, Prorated, NightsMissed, CostWaits, SweepIncomplete,
        NoRule, RuleProblem, RuleUnverified, AlertTenantsIncomplete, AlertsUnknown, AlertTenantGone, NoTicketAccount, SeveralTicketAccounts,
        NoRuleMatches, TicketUnknown, TicketRefused, WriteBackRefused, SeveralTickets, AlertStorm, TicketGone,
        SerialRepeatsAmongDevices, SerialRepeatsAmongAssets, AssetOfAnotherDevice, AssetOfAnotherAccount, LinkedSerialDiffers, AssetGone, AssetPutAside,
        Reenrolled, DevicesUnknown, DeviceTenantsIncomplete, NoAssetAccount, FieldNotKept, FieldUnmapped, ValueNotThere, TargetReadOnly, DevicesGone,
        KeyExpires, AssetFileUnusable,
        StoreUnusable, LinksNotChecked, ContractEndsSoon, ServiceOfAnotherProduct, PeriodPosted, PostingPending,
        ModeNotPossible,
        RunFailed, RunStopped, NotifierFails, NoticeGivenUp, NoticeTicketProblem,
        PostedDiffers, PostedNotMark, SourceMarkDiffers, EstimateDiffers, UsageUnmapped, AmountsUnknown, MarginNegative, FiguresUnknown, MarkIncomplete,
        InvoicesDiffer,
    ];

    private static FindingKind Note(string code, string title, string fix) => new(code, FindingSeverity.Info, title, fix);

    private static FindingKind Warn(string code, string title, string fix) => new(code, FindingSeverity.Warning, title, fix);

    private static FindingKind Block(string code, string title, string fix) => new(code, FindingSeverity.Blocking, title, fix);
}
