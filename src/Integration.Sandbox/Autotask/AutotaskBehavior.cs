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
}
