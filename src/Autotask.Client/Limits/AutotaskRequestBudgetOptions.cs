namespace Autotask.Client;

/// <summary>How much of one Autotask database a budget may use.</summary>
public sealed record AutotaskRequestBudgetOptions
{
    /// <summary>The most requests that Autotask carries out at a time for one integration code and object.</summary>
    public const int MaxSlots = 3;

    /// <summary>Gets how many requests may be in flight for one integration code and object.</summary>
    /// <value>The default is 2: Autotask frees a slot a little after it has answered. At most <see cref="MaxSlots"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1 and <see cref="MaxSlots"/>.</exception>
    public int Slots
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxSlots);
            field = value;
        }
    } = 2;

    /// <summary>Gets the share of the database's hourly requests that this budget hands out.</summary>
    /// <value>The default is 0.45: from half of the limit on, Autotask delays every request of every integration.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and at most 1.</exception>
    public double HourlyShare
    {
        get;
        init
        {
            RequireShare(value);
            field = value;
        }
    } = 0.45;

    /// <summary>Gets the usage of the database, by all integrations together, at which the budget waits.</summary>
    /// <value>The default is 0.9. At the limit itself Autotask suspends the API for the whole company.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and at most 1.</exception>
    public double DatabaseShare
    {
        get;
        init
        {
            RequireShare(value);
            field = value;
        }
    } = 0.9;

    /// <summary>Gets the database's hourly limit until Autotask has been asked for it.</summary>
    /// <value>The default is 10,000.</value>
    public int RequestsPerHour { get; init; } = 10_000;

    /// <summary>Gets how often Autotask is asked for the database's usage while requests are made; asking is itself a request.</summary>
    /// <value>The default is 90 seconds, beginning with the first request. <see cref="Timeout.InfiniteTimeSpan"/> never asks.</value>
    public TimeSpan ThresholdInterval { get; init; } = TimeSpan.FromSeconds(90);

    private static void RequireShare(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
    }
}
