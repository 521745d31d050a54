using System.Net;

namespace Integration.Sandbox.Autotask;

/// <summary>What the Autotask server enforces and permits. Every setting may be changed while the server runs.</summary>
public sealed class AutotaskBehavior
{
    /// <summary>Gets or sets whether the API user may read and write costs.</summary>
    /// <value>The default is true. When false, cost fields are absent from every row, and costs sent are ignored without an error.</value>
    public bool CanReadCosts { get; set; } = true;

    /// <summary>Gets or sets whether zone discovery knows the API user.</summary>
    /// <value>The default is true. When false, discovery answers 500.</value>
    public bool IsUserKnown { get; set; } = true;

    /// <summary>Gets or sets whether the API user's security level is one of the API-only ones.</summary>
    /// <value>The default is true. When false, discovery names the zone as ever, and every call is answered by the empty 401 of a wrong secret.</value>
    public bool IsApiOnly { get; set; } = true;

    /// <summary>Gets or sets whether a wrong integration code is answered by 500 and a text instead of the empty 401; both have been seen.</summary>
    /// <value>The default is false.</value>
    public bool NamesInvalidIntegrationCode { get; set; }

    /// <summary>Gets or sets what becomes of an adjustment that reaches into a posted period.</summary>
    /// <value>The default is <see cref="PostedPeriodRule.Refuse"/>.</value>
    public PostedPeriodRule PostedPeriods { get; set; }

    /// <summary>Gets or sets how many requests per integration code and object may be in flight.</summary>
    /// <value>The default is 3.</value>
    public int ThreadSlots { get; set; } = 3;

    /// <summary>Gets or sets the status of the refusal beyond <see cref="ThreadSlots"/>.</summary>
    /// <value>The default is 500: the text tells it apart, not the status.</value>
    public HttpStatusCode ThreadLimitStatus { get; set; } = HttpStatusCode.InternalServerError;

    /// <summary>Gets or sets the requests accepted in a rolling hour of the sandbox clock; beyond them the answer is 429.</summary>
    /// <value>The default is 10,000. Null enforces nothing.</value>
    public int? HourlyQuota { get; set; } = 10_000;

    /// <summary>Gets or sets whether replies slow down as the quota is used up.</summary>
    /// <value>The default is <see cref="AutotaskLatency.UsageBased"/>.</value>
    public AutotaskLatency Latency { get; set; } = AutotaskLatency.UsageBased;

    /// <summary>Gets or sets the real time that every request takes, so that requests in flight at once meet.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan ServiceTime { get; set; }

    /// <summary>Gets or sets for how long, by the sandbox clock, reads of units go on showing the rows from before an adjustment.</summary>
    /// <value>The default is zero. How long Autotask takes is not known.</value>
    public TimeSpan UnitsVisibleAfter { get; set; }

    /// <summary>Gets or sets whether the API user may create tickets.</summary>
    /// <value>The default is true. When false, creates are refused for want of permission: a 500 with <c>errors[]</c>, as every refusal.</value>
    public bool CanCreateTickets { get; set; } = true;

    /// <summary>Gets or sets whether the API user may read resources and their roles.</summary>
    /// <value>The default is true. When false, reads of Resources, ResourceRoles and ResourceServiceDeskRoles are refused for want of permission.</value>
    public bool CanReadResources { get; set; } = true;

    /// <summary>Gets or sets the lines of business, in <c>organizationalLevelAssociationID</c>, whose tickets the API user does not see.</summary>
    /// <value>The default is empty. Hidden tickets, and their notes and time entries, are missing from every read without an error, and cannot be written to.</value>
    public IReadOnlySet<long> HiddenLinesOfBusiness { get; set; } = new HashSet<long>();

    /// <summary>Gets or sets whether a ticket must be in a queue or assigned to a resource, as many customers demand.</summary>
    /// <value>The default is true. The text of the refusal is the sandbox's own.</value>
    public bool TicketsNeedQueueOrResource { get; set; } = true;

    /// <summary>Gets or sets whether a complete ticket takes notes through the API. Whether Autotask lets it is not known.</summary>
    /// <value>The default is true. When false, the note is refused with a text of the sandbox's own.</value>
    public bool CompleteTicketsTakeNotes { get; set; } = true;

    /// <summary>Gets or sets what becomes of a second ticket with the same company and external id while the first is not complete.</summary>
    /// <value>The default is <see cref="DuplicateTicketRule.Allow"/>.</value>
    public DuplicateTicketRule DuplicateTickets { get; set; }
}
