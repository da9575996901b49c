package jp.sujimichi.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a group wrote on the retrospective sheet about one KPI of one year.
 *
 * @param indicator the id of the KPI
 * @param year the fiscal year that was looked back upon
 * @param assumption whether the assumption held on which the chain rests
 * @param cause what the group learnt about why it went as it did
 * @param change what is to be changed
 * @param by who does it
 * @param until the day it is to be done by
 * @param other properties beyond the format
 */
public record ReviewEntry(
    String indicator,
    Optional<FiscalYear> year,
    Optional<AssumptionState> assumption,
    Optional<String> cause,
    Optional<String> change,
    Optional<String> by,
    Optional<LocalDate> until,
    OtherProperties other) {}
