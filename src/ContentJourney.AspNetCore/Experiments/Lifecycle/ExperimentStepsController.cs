using ContentJourney.AspNetCore.Experiments.Editing;
using ContentJourney.AspNetCore.Keys;
using ContentJourney.AspNetCore.Management;
using ContentJourney.Engine.Experiments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ContentJourney.AspNetCore.Experiments.Lifecycle;

/// <summary>The steps of an experiment's life that take nothing but its alias.</summary>
[Route(ManagementPaths.Experiment)]
[Authorize(Policy = KeyAuthentication.ManagePolicy)]
internal sealed class ExperimentStepsController(ExperimentLifecycle lifecycle) : ManagementController
{
    [HttpPost("start")]
    public Task<IResult> StartAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        AnswerAsync(lifecycle.StartAsync(alias, cancellationToken));

    [HttpPost("pause")]
    public Task<IResult> PauseAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        AnswerAsync(lifecycle.PauseAsync(alias, cancellationToken));

    [HttpPost("resume")]
    public Task<IResult> ResumeAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        AnswerAsync(lifecycle.ResumeAsync(alias, cancellationToken));

    [HttpPost("stop")]
    public Task<IResult> StopAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        AnswerAsync(lifecycle.StopAsync(alias, cancellationToken));

    [HttpPost("undo-publish")]
    public Task<IResult> UndoPublishAsync([FromRoute] string alias, CancellationToken cancellationToken) =>
        AnswerAsync(lifecycle.UndoPublishAsync(alias, cancellationToken));

    private static async Task<IResult> AnswerAsync(Task<Outcome<ExperimentRecord>> step) => Answer(await step, ExperimentJson.Write);
}
